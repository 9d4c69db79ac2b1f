/**
 * The peer of a page: the same server (security, headers, compression, store open) that answers one plain page.
 * Prints its address. `node bench/pari/saluto-stesso.mjs FOLDER [bytes of pages kept]`
 */
import { OPERATORE_LOCALE } from '../../dist/dominio/permessi/attore.js'
import { openArchivio } from '../../dist/servizi/archivio.js'
import { createServer } from '../../dist/web/server.js'

const [cartella, limite] = process.argv.slice(2)
const archivio = await openArchivio({ cartella })
const oggi = '2024-03-11'
const app = createServer({
  contesto: () => ({ archivio, attore: OPERATORE_LOCALE, daDove: null, oggi, adesso: `${oggi}T09:00:00Z` }),
  ...(limite === undefined ? {} : { limiteTenute: Number(limite) }),
})
const PAGINA = '<!doctype html><html lang="it"><title>Saluto</title><h1>Buongiorno</h1></html>'
app.get('/saluto', (_richiesta, risposta) => risposta.type('text/html; charset=utf-8').send(PAGINA))
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`)
