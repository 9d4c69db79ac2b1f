// The build: TypeScript → dist (plain tsc, file by file), then the assets that pages and prints need.
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const radice = fileURLToPath(new URL('..', import.meta.url))
rmSync(`${radice}dist`, { recursive: true, force: true })
const tsc = spawnSync(
  process.execPath,
  [`${radice}node_modules/typescript/bin/tsc`, '-p', `${radice}tsconfig.build.json`],
  {
    stdio: 'inherit',
  },
)
if (tsc.status !== 0) process.exit(tsc.status ?? 1)
const risorse = new URL('./risorse.mjs', import.meta.url)
if (existsSync(risorse)) await import(risorse.href)
