// Copies what is not TypeScript (templates, style sheets) from src to dist, keeping the folders.
import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const radice = fileURLToPath(new URL('..', import.meta.url))
cpSync(`${radice}src`, `${radice}dist`, { recursive: true, filter: (da) => !/\.tsx?$/.test(da) })
