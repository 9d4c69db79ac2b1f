/** The peer of the pages: the least that the same web framework can answer, one small HTML page. Prints its address. */
import fastify from 'fastify'

const PAGINA = '<!doctype html><html lang="it"><title>Saluto</title><h1>Buongiorno</h1></html>'
const app = fastify()
app.get('/', (_richiesta, risposta) => risposta.type('text/html; charset=utf-8').send(PAGINA))
const url = await app.listen({ port: 0, host: '127.0.0.1' })
process.stdout.write(`${url}\n`)
