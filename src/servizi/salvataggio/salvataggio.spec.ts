import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, createCartella, MOTORI } from '../../../test/archivi.ts'
import {
  codice,
  contaFuori,
  contenutoDi,
  FUORI,
  riempi,
  TABELLE,
  vista,
} from '../../../test/archivio-pieno.ts'
import { createContesto } from '../../../test/contesto.ts'
import { TABELLE_SALVATE } from '../../archivio/salvataggio/tabelle.ts'
import { NUOVE_3 } from '../../archivio/schema/schema-3.ts'
import { PermessoNegato } from '../../dominio/permessi/permessi.ts'
import { addEtichetta } from '../etichette.ts'
import { verifyRegistro } from '../registro/verifica.ts'
import { searchSchede } from '../ricerca/ricerca.ts'
import { checkSalvataggio, restoreArchivio } from './ripristina.ts'
import { saveArchivio } from './salva.ts'

it('ogni tabella si salva, o è tra quelle che si è scelto di lasciare', () => {
  expect([...TABELLE.keys()].filter((nome) => !TABELLE_SALVATE.has(nome)).toSorted()).toEqual(FUORI)
})

const [SQLITE, POSTGRES] = MOTORI
if (SQLITE === undefined || POSTGRES === undefined) throw new Error('mancano i motori')

describe.each([
  { da: SQLITE, a: SQLITE },
  { da: SQLITE, a: POSTGRES },
  { da: POSTGRES, a: SQLITE },
  { da: POSTGRES, a: POSTGRES },
])('da $da.motore a $a.motore', ({ da, a }) => {
  it('un salvataggio ripristinato è l’archivio di prima, con la storia intera e le parole che si cercano', async () => {
    const { cartella, remove } = createCartella()
    const origine = await da.create()
    const arrivo = await a.create()
    try {
      await riempi(origine.archivio)
      const allegati = join(cartella, 'origine')
      mkdirSync(join(allegati, 'ab'), { recursive: true })
      const grande = Buffer.alloc(300_000, 'contenuto di un allegato ')
      writeFileSync(join(allegati, 'ab', 'cdef.pdf'), grande)
      writeFileSync(join(allegati, 'vuoto'), '')

      const file = join(cartella, 'prova.salvataggio')
      const salvato = await saveArchivio(createContesto(origine.archivio), { file, allegati })
      expect(salvato).toMatchObject({ ok: true, piede: { file: 2, storia: { ok: true } } })
      expect(statSync(file).mode & 0o077).toBe(0)
      expect(readdirSync(cartella)).not.toContain('prova.salvataggio.parziale')
      const testo = gunzipSync(readFileSync(file)).toString()
      for (const nome of FUORI) {
        expect(testo).not.toContain(`"tabella":"${nome}"`)
        expect(testo).not.toContain(`: ${nome}.`)
      }

      const ctx = createContesto(arrivo.archivio, { daDove: 'riga di comando' })
      const altrove = join(cartella, 'arrivo')
      expect(await restoreArchivio(ctx, { file, allegati: altrove, salvaPrima: null })).toMatchObject({
        ok: true,
        primaIn: null,
      })
      const ripristinato = await contenutoDi(arrivo.archivio)
      expect(ripristinato).toEqual(await contenutoDi(origine.archivio))
      expect(ripristinato.scheda?.length).toBeGreaterThan(5)
      expect(ripristinato.account).toHaveLength(3)
      // Nothing is compared only because it is nowhere: every table has rows, every column of version 3 a value.
      expect([...TABELLE_SALVATE.keys()].filter((nome) => ripristinato[nome]?.length === 0)).toEqual([])
      const mai = [...TABELLE_SALVATE].flatMap(([nome, { colonne }]) =>
        Object.keys(colonne)
          .filter((_, i) => Object.hasOwn(NUOVE_3, nome) && !ripristinato[nome]?.some((r) => r[i] !== null))
          .map((colonna) => `${nome}.${colonna}`),
      )
      expect(mai).toEqual([])
      expect(Object.values(await contaFuori(origine.archivio)).every((n) => n > 0)).toBe(true)
      expect(Object.values(await contaFuori(arrivo.archivio)).every((n) => n === 0)).toBe(true)
      expect(readFileSync(join(altrove, 'ab', 'cdef.pdf')).equals(grande)).toBe(true)
      expect(readFileSync(join(altrove, 'vuoto'))).toHaveLength(0)

      const prima = await verifyRegistro(createContesto(origine.archivio))
      const dopo = await verifyRegistro(ctx)
      if (!prima.ok || !dopo.ok) throw new Error('storia non intera')
      expect(dopo.eventi).toBe(prima.eventi + 1)
      expect(
        await verifyRegistro(ctx, { attesa: { numero: prima.eventi, impronta: prima.ultima } }),
      ).toMatchObject({ ok: true })
      const trova = (c: typeof ctx) => searchSchede(c, { testo: 'riscritta', vista })
      expect(await trova(ctx)).toEqual(await trova(createContesto(origine.archivio)))
    } finally {
      await origine.remove()
      await arrivo.remove()
      await remove()
    }
  })
})

describe.each(MOTORI)('il salvataggio su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let cartella: string
  let togli: () => Promise<void>
  beforeEach(async () => {
    prova = await create()
    const c = createCartella()
    cartella = c.cartella
    togli = c.remove
  })
  afterEach(async () => {
    await prova.remove()
    await togli()
  })

  const salva = async (nome = 'buono'): Promise<string> => {
    const file = join(cartella, nome)
    const esito = await saveArchivio(createContesto(prova.archivio), { file, allegati: null })
    if (!esito.ok) throw new Error(esito.messaggio)
    return file
  }

  it('non sovrascrive un file che c’è, e dice se la cartella manca', async () => {
    const file = await salva()
    const ctx = createContesto(prova.archivio)
    expect(await saveArchivio(ctx, { file, allegati: null })).toMatchObject({ motivo: 'file-esistente' })
    const manca = join(cartella, 'no', 'qui')
    expect(await saveArchivio(ctx, { file: manca, allegati: null })).toMatchObject({
      motivo: 'non-scrivibile',
    })
  })

  it('un archivio con dati non si tocca; con --sostituisci prima si salva, e si può tornare indietro', async () => {
    const vuoto = await salva('vuoto')
    await riempi(prova.archivio)
    const ctx = createContesto(prova.archivio)
    const prima = await contenutoDi(prova.archivio)
    expect(await restoreArchivio(ctx, { file: vuoto, allegati: null, salvaPrima: null })).toMatchObject({
      ok: false,
      motivo: 'archivio-non-vuoto',
    })
    expect(await contenutoDi(prova.archivio)).toEqual(prima)

    const salvaPrima = join(cartella, 'prima')
    expect(await restoreArchivio(ctx, { file: vuoto, allegati: null, salvaPrima })).toMatchObject({
      ok: true,
      primaIn: salvaPrima,
    })
    expect((await contenutoDi(prova.archivio)).scheda).toEqual([])
    // Nobody stays signed in to what is no longer there, and no address or token of before opens anything.
    expect(Object.values(await contaFuori(prova.archivio)).every((n) => n === 0)).toBe(true)
    const dopo = join(cartella, 'dopo')
    expect(await restoreArchivio(ctx, { file: salvaPrima, allegati: null, salvaPrima: dopo })).toMatchObject({
      ok: true,
    })
    expect(await contenutoDi(prova.archivio)).toEqual(prima)
  })

  it('si salva mentre altri scrivono: tutto è di uno stesso momento', async () => {
    await riempi(prova.archivio)
    const ctx = createContesto(prova.archivio)
    const file = join(cartella, 'insieme')
    const scritture = (async () => {
      for (let i = 0; i < 12; i += 1) await addEtichetta(ctx, { vista, codici: [codice], nome: `Prova ${i}` })
    })()
    const esito = await saveArchivio(ctx, { file, allegati: null })
    await scritture
    // The foot counts and walks the history in the same picture: it could not be right otherwise.
    expect(esito).toMatchObject({ ok: true, piede: { storia: { ok: true } } })
    const { piede } = await checkSalvataggio(file)
    expect(piede.righe.evento).toBe(piede.storia.eventi)
  })

  it('un file tagliato, cambiato, d’altro genere o di un’altra struttura si rifiuta con una frase, e nulla cambia', async () => {
    await riempi(prova.archivio)
    const file = await salva()
    const byte = readFileSync(file)
    const righe = gunzipSync(byte).toString().split('\n')
    const conTesta = (cambi: object) =>
      gzipSync([JSON.stringify({ ...JSON.parse(righe[0] ?? ''), ...cambi }), ...righe.slice(1)].join('\n'))
    const guasto = Buffer.from(byte)
    guasto[Math.floor(byte.length / 2)] = (guasto[Math.floor(byte.length / 2)] ?? 0) ^ 0xff
    const conRiga = righe.findIndex((r) => r.includes('ada@borgosereno.example'))
    const cambiata = righe.with(conRiga, (righe[conRiga] ?? '').replace('ada@', 'eva@'))
    // Whoever redoes the digest too is found by the history, if that is what they touched.
    const conValori = righe.findIndex((r) => r.includes('"tabella":"evento_valori"')) + 1
    const falsi = righe.with(conValori, (righe[conValori] ?? '').replace('operatore locale', 'qualcun altro'))
    const corpo = `${falsi.slice(0, -2).join('\n')}\n`
    const piede = JSON.parse(righe.at(-2) ?? '') as object
    const sha256 = createHash('sha256').update(corpo).digest('hex')
    const casi: readonly (readonly [string, Buffer, string])[] = [
      ['tagliato', byte.subarray(0, byte.length - 20), 'troncato'],
      ['tagliato a metà', byte.subarray(0, byte.length / 2), 'troncato'],
      ['senza fondo', gzipSync(`${righe.slice(0, -2).join('\n')}\n`), 'troncato'],
      ['guasto', guasto, 'alterato'],
      ['cambiato', gzipSync(cambiata.join('\n')), 'alterato'],
      ['senza una riga', gzipSync(righe.toSpliced(conRiga, 1).join('\n')), 'alterato'],
      ['rifatto ad arte', gzipSync(`${corpo}${JSON.stringify({ ...piede, sha256 })}\n`), 'alterato'],
      ['una stampa', Buffer.from('OBIETTIVO DI PEG'), 'non-un-salvataggio'],
      ['vuoto', Buffer.alloc(0), 'troncato'],
      ['un altro gzip', gzipSync('ciao\n'), 'non-un-salvataggio'],
      ['più recente', conTesta({ versione: 2 }), 'formato-piu-recente'],
      ['schema vecchio', conTesta({ schema: 2 }), 'schema-diverso'],
      ['schema nuovo', conTesta({ schema: 99 }), 'formato-piu-recente'],
    ]
    const ctx = createContesto(prova.archivio)
    const prima = await contenutoDi(prova.archivio)
    for (const [nome, contenuto, motivo] of casi) {
      const cattivo = join(cartella, nome)
      writeFileSync(cattivo, contenuto)
      const salvaPrima = join(cartella, `prima di ${nome}`)
      const esito = await restoreArchivio(ctx, { file: cattivo, allegati: null, salvaPrima })
      expect([nome, esito]).toMatchObject([
        nome,
        { ok: false, motivo, messaggio: expect.stringContaining('Nulla è cambiato') },
      ])
    }
    expect(await contenutoDi(prova.archivio)).toEqual(prima)
    expect(
      await restoreArchivio(ctx, { file: join(cartella, 'mai'), allegati: null, salvaPrima: null }),
    ).toMatchObject({ motivo: 'file-inesistente' })
    expect(existsSync(join(cartella, 'prima di tagliato'))).toBe(false)
  })

  it('un percorso che esce dalla cartella dei file non si scrive', async () => {
    const file = await salva()
    const righe = gunzipSync(readFileSync(file)).toString().split('\n')
    const byte = Buffer.from('x')
    const intruso = [
      JSON.stringify({ file: '../../fuori', byte: 1 }),
      JSON.stringify(byte.toString('base64')),
      JSON.stringify({ sha256: createHash('sha256').update(byte).digest('hex') }),
    ]
    const corpo = `${[...righe.slice(0, -2), ...intruso].join('\n')}\n`
    const piede = JSON.parse(righe.at(-2) ?? '') as object
    const sha256 = createHash('sha256').update(corpo).digest('hex')
    writeFileSync(
      join(cartella, 'ostile'),
      gzipSync(`${corpo}${JSON.stringify({ ...piede, file: 1, sha256 })}\n`),
    )
    const ctx = createContesto(prova.archivio)
    const r = { file: join(cartella, 'ostile'), allegati: join(cartella, 'a', 'b'), salvaPrima: null }
    expect(await restoreArchivio(ctx, r)).toMatchObject({ ok: false, motivo: 'alterato' })
  })

  it('chi non gestisce gli accessi non salva e non ripristina', async () => {
    const attore = {
      nome: 'x',
      accountId: 1,
      ruoli: [{ ruolo: 'controllo', ambito: { tipo: 'ente' }, titolo: 'titolare' }],
    } as const
    const ctx = createContesto(prova.archivio, { attore })
    await expect(saveArchivio(ctx, { file: join(cartella, 'x'), allegati: null })).rejects.toThrow(
      PermessoNegato,
    )
    await expect(
      restoreArchivio(ctx, { file: join(cartella, 'x'), allegati: null, salvaPrima: null }),
    ).rejects.toThrow(PermessoNegato)
  })
})
