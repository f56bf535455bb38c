# syntax=docker/dockerfile:1
# Peru.Assistant in one image. With ConnectionStrings__Database empty it brings its own PostgreSQL, in the volume /data.

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS parts
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm make && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY Makefile ./
COPY infra/npm/package.json infra/npm/package-lock.json infra/npm/
RUN make parts

FROM parts AS build
COPY . .
RUN dotnet publish bot -c Release -o /app --nologo

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --create-home peru && mkdir /data && chown peru /data
COPY --from=build /app /app
USER peru
WORKDIR /app
ENV Bot__ListenOn=http://0.0.0.0:5080 Bot__DataFolder=/data
VOLUME /data
EXPOSE 5080
HEALTHCHECK --interval=15s --timeout=3s --start-period=60s CMD curl -fsS http://127.0.0.1:5080/health/ready || exit 1
STOPSIGNAL SIGINT
ENTRYPOINT ["/app/Peru.Assistant.Bot"]
CMD ["serve"]
