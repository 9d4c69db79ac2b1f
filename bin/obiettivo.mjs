#!/usr/bin/env node
// The launcher: any Node 20+ may call it, the program itself runs on the pinned Node of node_modules.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const programma = new URL('../dist/cli/obiettivo.js', import.meta.url)
if (!existsSync(programma)) {
  process.stderr.write(
    'Obiettivo Comune non è ancora costruito: eseguire "npm ci" (con gli script di installazione abilitati) nella cartella del programma.\n',
  )
  process.exit(1)
}
if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import(programma.href)
} else {
  const node = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))
  if (!existsSync(node)) {
    process.stderr.write(
      `Obiettivo Comune richiede Node.js 24 o successivo (qui ${process.version}) e il pacchetto "node" non è completo: ripetere "npm ci" senza --ignore-scripts.\n`,
    )
    process.exit(1)
  }
  const figlio = spawn(node, [fileURLToPath(programma), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const segnale of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(segnale, () => figlio.kill(segnale))
  figlio.on('exit', (codice, segnale) => process.exit(codice ?? (segnale ? 128 : 70)))
}
