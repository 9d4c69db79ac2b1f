import { afterEach, expect, it } from 'vitest'
import { OPERATORE_LOCALE } from '../../src/dominio/permessi/attore.ts'
import { addGiorni, printData } from '../../src/dominio/valori/data.ts'
import { openArchivio } from '../../src/servizi/archivio.ts'
import { createCampagna } from '../../src/servizi/campagne/campagne.ts'
import { openCampagna } from '../../src/servizi/campagne/passaggi.ts'
import { writeCommento } from '../../src/servizi/commenti/commenti.ts'
import type { Contesto } from '../../src/servizi/contesto.ts'
import { createPiano } from '../contesto.ts'
import { startPosta, testoDellaLettera } from '../posta-di-prova.ts'
import { VISTA_DI_PROVA } from '../schede-di-prova.ts'
import { createAccount } from '../web/accessi-di-prova.ts'
import { createSchedeVuote } from '../web/campagna-di-prova.ts'
import { conCartella, obiettivo } from './riga.ts'

const URL_PUBBLICO = ['--url-pubblico', 'https://piano.comune.example']

afterEach(() => {
  delete process.env.OBIETTIVO_SMTP
  delete process.env.OBIETTIVO_SMTP_DA
})

/** A round open since today, with one person to write to; the program reads the machine's clock. */
const createAperta = async (cartella: string): Promise<void> => {
  const archivio = await openArchivio({ cartella })
  try {
    const oggi = Temporal.Now.plainDateISO().toString()
    const ctx: Contesto = {
      archivio,
      attore: OPERATORE_LOCALE,
      daDove: null,
      oggi,
      adesso: Temporal.Now.instant().toString(),
    }
    await createPiano(archivio, createSchedeVuote(2))
    const creata = await createCampagna(ctx, {
      vista: VISTA_DI_PROVA,
      al: printData(oggi),
      scadenza: printData(addGiorni(oggi, 30)),
    })
    if (!creata.ok) throw new Error(creata.messaggio)
    expect(await openCampagna(ctx, creata.campagnaId)).toMatchObject({ ok: true })
    await createAccount(ctx, 'Ada', [
      { ruolo: 'responsabile', ambito: { tipo: 'centri', codici: ['01_S_2031'] } },
    ])
  } finally {
    await archivio.close()
  }
}

it('sollecita: prima in prova, poi davvero, e lo stesso giorno non due volte', () =>
  conCartella(async (cartella) => {
    await createAperta(cartella)
    const come = ['sollecita', '--dati', cartella, ...URL_PUBBLICO]
    const prova = await obiettivo(...come, '--prova')
    expect(prova).toMatchObject({
      codice: 0,
      messaggi: expect.stringContaining('1 messaggio, nessuno inviato'),
    })
    expect(prova.dati).toContain('A: ada@comune.example')
    expect(prova.dati).toContain('- 2031_S01_01')
    expect(prova.messaggi).toContain('Nessuno a cui scrivere per 2031_S02_01')

    expect(await obiettivo(...come)).toMatchObject({
      codice: 1,
      messaggi: expect.stringContaining('OBIETTIVO_SMTP'),
    })
    const server = await startPosta()
    process.env.OBIETTIVO_SMTP = server.url
    process.env.OBIETTIVO_SMTP_DA = 'Piano <piano@comune.example>'
    try {
      expect(await obiettivo(...come)).toMatchObject({
        codice: 0,
        messaggi: expect.stringContaining('1 messaggio inviato.'),
      })
      expect(server.arrivate.map((l) => l.a)).toEqual([['ada@comune.example']])
      expect(testoDellaLettera(server.arrivate[0]?.testo ?? '')).toContain(
        'https://piano.comune.example/compilazione',
      )
      expect(await obiettivo(...come)).toMatchObject({
        codice: 0,
        messaggi: expect.stringContaining('Nessun messaggio inviato.'),
      })
      expect(server.arrivate).toHaveLength(1)
    } finally {
      await server.remove()
    }
  }))

it('anche chi è chiamato in un commento e non l’ha ancora letto: in prova e davvero, una volta', () =>
  conCartella(async (cartella) => {
    const archivio = await openArchivio({ cartella })
    try {
      // Called a while ago: letters wait for what comes together.
      const adesso = Temporal.Now.instant().subtract({ minutes: 30 }).toString()
      const oggi = Temporal.Now.plainDateISO().toString()
      const ctx: Contesto = { archivio, attore: OPERATORE_LOCALE, daDove: null, oggi, adesso }
      await createPiano(archivio, createSchedeVuote(1))
      await createAccount(ctx, 'Ada Rossi', [{ ruolo: 'controllo', ambito: { tipo: 'ente' } }])
      const scritto = await writeCommento(ctx, {
        vista: VISTA_DI_PROVA,
        codice: '2031_S01_01',
        testo: 'Chi lo sa?',
        oggetto: { tipo: 'scheda', indice: null, regola: null },
        rispondeA: null,
        chiama: 'Ada Rossi',
      })
      expect(scritto).toMatchObject({ ok: true })
    } finally {
      await archivio.close()
    }
    const come = ['sollecita', '--dati', cartella, ...URL_PUBBLICO]
    const prova = await obiettivo(...come, '--prova')
    expect(prova.messaggi).toContain('1 messaggio, nessuno inviato')
    expect(prova.dati).toContain('«Chi lo sa?»')
    const server = await startPosta()
    process.env.OBIETTIVO_SMTP = server.url
    process.env.OBIETTIVO_SMTP_DA = 'Piano <piano@comune.example>'
    try {
      expect((await obiettivo(...come)).messaggi).toContain('1 messaggio inviato.')
      expect((await obiettivo(...come)).messaggi).toContain('Nessun messaggio inviato.')
      expect(server.arrivate.map((l) => l.a)).toEqual([['ada.rossi@comune.example']])
    } finally {
      await server.remove()
    }
  }))

it('un rifiuto del server di posta è detto, con codice 1', () =>
  conCartella(async (cartella) => {
    await createAperta(cartella)
    const server = await startPosta(true)
    process.env.OBIETTIVO_SMTP = server.url
    process.env.OBIETTIVO_SMTP_DA = 'Piano <piano@comune.example>'
    try {
      const esito = await obiettivo('sollecita', '--dati', cartella, ...URL_PUBBLICO)
      expect(esito.codice).toBe(1)
      expect(esito.messaggi).toContain('Non inviato a ada@comune.example')
    } finally {
      await server.remove()
    }
  }))
