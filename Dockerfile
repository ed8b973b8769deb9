# The project's server. Two stages, so that the compiler and the tests' tools stay out of what runs.
#
#   docker build -t space-governance-graph .
#   docker run --rm -p 127.0.0.1:4000:4000 space-governance-graph    # with the embedded store

FROM node:20-slim AS build
WORKDIR /app
# The packages first: this layer is used again while package-lock.json stays the same.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=4000 \
    SPACEGOV_DATA=/data
WORKDIR /app
# Owned by root: the server can read its program, and write in /data alone.
COPY --from=build /app/package.json /app/LICENSE /app/NOTICE ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/schema ./schema
COPY --from=build /app/seed ./seed
COPY --from=build /app/docs/operations ./docs/operations
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=32", "dist/start.js", "serve"]
