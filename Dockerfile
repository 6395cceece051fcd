# One image for every role; the command chooses it:
#   node apps/ingress/dist/main.js · node apps/worker/dist/main.js · node packages/core/dist/store/migrate-main.js
#   node apps/ops/dist/main.js, with the operator's command behind it
# Built from the lockfile alone. Give NODE_IMAGE with a digest to pin the base as well.
ARG NODE_IMAGE=node:24-slim

FROM ${NODE_IMAGE} AS build
ENV CI=true
WORKDIR /build
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY apps/ingress/package.json apps/ingress/
COPY apps/worker/package.json apps/worker/
COPY apps/ops/package.json apps/ops/
COPY packages/core/package.json packages/core/
COPY packages/sandbox/package.json packages/sandbox/
RUN printf '#!/bin/sh\nexec npx --yes "%s" "$@"\n' "$(node -p "require('./package.json').packageManager.split('+')[0]")" \
      >/usr/local/bin/pinned-pnpm \
  && chmod +x /usr/local/bin/pinned-pnpm \
  && mkdir /app && cp -R . /app \
  && pinned-pnpm install --frozen-lockfile --ignore-scripts --reporter=append-only

# What runs, beside what builds, from the same store. Optional packages are left out: they are the tools that Prisma's
# client names as peers. So are the engines of the databases that we do not use, and what only compilers read.
RUN cd /app \
  && pinned-pnpm install --prod --no-optional --frozen-lockfile --ignore-scripts --offline --reporter=append-only \
      --filter @gmbot/ingress... --filter @gmbot/worker... --filter @gmbot/ops... \
  && find node_modules -type f \( -name '*.ts' -o -name '*.mts' -o -name '*.cts' -o -name '*.map' \
      -o -name 'query_compiler_*.cockroachdb.*' -o -name 'query_compiler_*.mysql.*' \
      -o -name 'query_compiler_*.sqlite.*' -o -name 'query_compiler_*.sqlserver.*' \) -delete \
  && rm -rf pnpm-lock.yaml pnpm-workspace.yaml packages/sandbox

COPY tsconfig.json tsconfig.base.json prisma.config.ts ./
COPY prisma prisma
COPY apps apps
COPY packages packages
# Prisma would fetch an engine that generating does not use; any existing file makes it content.
RUN PRISMA_SCHEMA_ENGINE_BINARY="$(command -v node)" PRISMA_HIDE_UPDATE_MESSAGE=1 node_modules/.bin/prisma generate \
  && node_modules/.bin/tsc -b \
  && for package in apps/ingress apps/worker apps/ops packages/core; do cp -R "$package/dist" "/app/$package/"; done \
  && find /app/apps /app/packages -path '*/node_modules' -prune -o -type f \
      \( -name '*.d.ts' -o -name '*.map' -o -name '.tsbuildinfo' \) -exec rm {} + \
  && mkdir -p /app/prisma && cp -R prisma/migrations /app/prisma/

FROM ${NODE_IMAGE}
ENV NODE_ENV=production
RUN rm -rf /usr/local/lib/node_modules /opt/yarn* /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack \
  /usr/local/bin/yarn /usr/local/bin/yarnpkg
WORKDIR /app
COPY --from=build /app ./
USER node
EXPOSE 3000 3001
CMD ["node", "apps/worker/dist/main.js"]
