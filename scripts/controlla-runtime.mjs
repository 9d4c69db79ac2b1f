// Runs on whatever Node called it (20 or newer): says in one sentence what is missing, and stops.
import { existsSync } from 'node:fs'

const maggiore = Number(process.versions.node.split('.')[0])
if (maggiore < 24) {
  const motivo = existsSync(new URL('../node_modules/node/package.json', import.meta.url))
    ? 'il pacchetto "node" è installato ma il suo script di installazione non è stato eseguito: ripetere "npm ci" senza --ignore-scripts'
    : 'mancano le dipendenze: eseguire prima "npm ci"'
  process.stderr.write(
    `Obiettivo Comune richiede Node.js 24 o successivo (qui ${process.version}) e ${motivo}.\n`,
  )
  process.exit(1)
}
