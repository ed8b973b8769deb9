# R, without any package: parties by year of their consent, and by what they did.
server <- Sys.getenv("SPACEGOV_SERVER", "http://127.0.0.1:4000")
parties <- read.csv(paste0(server, "/export/edges.csv?relations=PARTY_TO&ever=true"), encoding = "UTF-8")
parties$since_from <- as.Date(parties$since_from) # the first day that each date may mean

moon <- parties[parties$target == "instrument:moon", ]
moon <- moon[order(moon$since_from), c("source_name", "since", "until", "action")]
print(moon, row.names = FALSE)

ost <- parties[parties$target == "instrument:ost" & !is.na(parties$since_from), ]
by_year <- table(format(ost$since_from, "%Y"))
print(cumsum(by_year))
cat("Data version", parties$data_version[1], "\n")
