import { createServer } from 'node:http';

/**
 * Answers each POST with a text of JSON, behind bare node:http, and prints the port.
 *
 * @param {(name: string, variables: Record<string, any>) => string} answer of a workload by its name.
 */
export function serveJson(headers, answer) {
  const server = createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const { query, variables } = JSON.parse(Buffer.concat(parts).toString('utf8'));
      const text = answer(/^query (\w+)/.exec(query)[1], variables);
      response.writeHead(200, {
        ...headers,
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(text),
      });
      response.end(text);
    });
  });
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
}
