import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, createCartella, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import { createScheda, VISTA_DI_PROVA } from '../../../test/schede-di-prova.ts'
import { findRevisione, PRIMO_ENTE } from '../../archivio/query/enti.ts'
import { listEventi } from '../../archivio/query/eventi.ts'
import type { Ruolo } from '../../dominio/permessi/attore.ts'
import { PermessoNegato } from '../../dominio/permessi/permessi.ts'
import { BYTE_FILE } from '../../dominio/prove/file.ts'
import type { Contesto } from '../contesto.ts'
import { getModelloFoglio } from '../esporta/fogli.ts'
import { verifyRegistro } from '../registro/verifica.ts'
import { saveArchivio } from '../salvataggio/salva.ts'
import { isPulito } from './antivirus.ts'
import { createDeposito, type DepositoProve } from './deposito.ts'
import { addProva, getFileProva, getProve, type NuovaProva, removeProva } from './prove.ts'

const SCHEDA = createScheda(1, { centroStampa: '01_S_2031' })
const chiave = { vista: VISTA_DI_PROVA, codice: SCHEDA.codice }
const TUTTA = { tipo: 'scheda', indice: null } as const
const PDF = '%PDF-1.7\nuna relazione\n%%EOF\n'

async function* aPezzi(...pezzi: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const p of pezzi) yield typeof p === 'string' ? Buffer.from(p) : p
}
const file = (nome: string, ...pezzi: (string | Uint8Array)[]): NuovaProva => ({
  tipo: 'file',
  nome,
  contenuto: aPezzi(...pezzi),
})
const ATTO: NuovaProva = {
  tipo: 'atto',
  campi: { organo: 'Giunta', numero: '12', data: '03/02/2031', link: 'https://albo.example/12' },
}

describe.each(MOTORI)('le prove su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let ctx: Contesto
  let posto: ReturnType<typeof createCartella>
  let deposito: DepositoProve
  beforeEach(async () => {
    prova = await create()
    posto = createCartella()
    ctx = createContesto(prova.archivio)
    deposito = { cartella: join(posto.cartella, 'allegati'), antivirus: null }
    await createPiano(prova.archivio, [SCHEDA])
  })
  afterEach(async () => {
    await prova.remove()
    await posto.remove()
  })

  const come = (ruolo: Ruolo, codici: readonly string[]): Contesto => ({
    ...ctx,
    attore: {
      nome: 'persona',
      accountId: 5,
      ruoli: [{ ruolo, ambito: { tipo: 'centri', codici }, titolo: 'titolare' }],
    },
  })
  const aggiungi = (p: NuovaProva, c = ctx, d = deposito, oggetto: object = TUTTA) =>
    addProva(c, { ...chiave, oggetto: oggetto as typeof TUTTA, prova: p }, d)
  const bene = async (p: NuovaProva) => {
    const esito = await aggiungi(p)
    if (!esito.ok) throw new Error(esito.messaggio)
    return esito.provaId
  }
  const leggi = async (c = ctx) => {
    const lette = await getProve(c, chiave)
    if (lette === null) throw new Error('scheda di prova mancante')
    return lette
  }
  const suDisco = (): string[] =>
    existsSync(deposito.cartella)
      ? readdirSync(deposito.cartella, { recursive: true, withFileTypes: true })
          .filter((v) => v.isFile())
          .map((v) => join(v.parentPath, v.name).slice(deposito.cartella.length + 1))
      : []
  const revisione = () => prova.archivio.read(findRevisione)

  it('un atto, un collegamento e un file, su scheda, fase e indicatore; la pagina tenuta si rinnova', async () => {
    const prima = await revisione()
    await bene(ATTO)
    expect(await revisione()).not.toBe(prima)
    const fase = { tipo: 'fase', indice: 0 }
    const link: NuovaProva = { tipo: 'link', campi: { titolo: 'La pagina', link: 'https://x.example' } }
    expect(await aggiungi(link, ctx, deposito, fase)).toMatchObject({ ok: true })
    const id = await bene(file('relazione.pdf', PDF))
    const { prove } = await leggi()
    expect(prove).toMatchObject([
      { oggetto: TUTTA, dati: { tipo: 'atto', data: '2031-02-03' }, sha256: null, aggiuntaIl: ctx.adesso },
      { oggetto: fase, dati: { tipo: 'link', titolo: 'La pagina' } },
      { dati: { tipo: 'file', nome: 'relazione.pdf', tipoFile: 'pdf', byte: PDF.length } },
    ])
    const sha = prove[2]?.sha256 ?? ''
    expect(suDisco()).toEqual([join(sha.slice(0, 2), sha)])
    const dato = await getFileProva(ctx, { ...chiave, provaId: id }, deposito)
    expect(dato).toMatchObject({ nome: 'relazione.pdf', mime: 'application/pdf', byte: PDF.length })
    expect(readFileSync(dato?.percorso ?? '', 'utf8')).toBe(PDF)
    expect(statSync(dato?.percorso ?? '').mode & 0o077).toBe(0)
    expect(await verifyRegistro(ctx)).toMatchObject({ ok: true })
  })

  it('lo stesso contenuto due volte è tenuto una volta, e ognuno ha il suo nome', async () => {
    await bene(file('prima.pdf', PDF))
    await bene(file('seconda.pdf', PDF.slice(0, 9), PDF.slice(9)))
    expect(suDisco()).toHaveLength(1)
    expect((await leggi()).prove.map((p) => p.dati)).toMatchObject([
      { nome: 'prima.pdf' },
      { nome: 'seconda.pdf' },
    ])
  })

  it('la stessa prova chiesta due volte c’è una volta; un’altra fase, un altro nome, o una tolta, sono altre', async () => {
    const di = async (p: NuovaProva, oggetto: object = TUTTA) => await aggiungi(p, ctx, deposito, oggetto)
    const prima = await bene(file('relazione.pdf', PDF))
    const [sua] = suDisco()
    rmSync(join(deposito.cartella, sua ?? ''))
    expect(await di(file('relazione.pdf', PDF))).toEqual({ ok: true, provaId: prima, nuova: false })
    expect(suDisco()).toEqual([sua])
    const atto = await di(ATTO)
    expect(await di(ATTO)).toEqual({ ...atto, nuova: false })
    expect((await leggi()).prove).toHaveLength(2)
    const eventi = () =>
      prova.archivio.read((tx) =>
        listEventi(tx, PRIMO_ENTE, { ...chiave, tipo: 'prova' }, { da: 0, quanti: 9 }),
      )
    expect(await eventi()).toHaveLength(2)
    for (const altra of [
      await di(file('altra.pdf', PDF)),
      await di(file('relazione.pdf', `${PDF}\n`)),
      await di(file('relazione.pdf', PDF), { tipo: 'fase', indice: 0 }),
      await di({ ...ATTO, campi: { ...ATTO.campi, numero: '13' } } as NuovaProva),
    ])
      expect(altra).toMatchObject({ ok: true, nuova: true })
    await removeProva(ctx, { ...chiave, provaId: prima })
    const ancora = await di(file('relazione.pdf', PDF))
    expect(ancora).toMatchObject({ ok: true, nuova: true })
    expect(ancora).not.toMatchObject({ provaId: prima })
    expect((await leggi()).prove).toHaveLength(6)
  })

  it('ciò che è rifiutato non lascia nulla, né su disco né in archivio', async () => {
    const no = async (p: NuovaProva, oggetto: object = TUTTA) => {
      const esito = await aggiungi(p, ctx, deposito, oggetto)
      return esito.ok ? 'tenuta' : esito.motivo
    }
    expect(await no(file('programma.pdf', 'MZ'))).toBe('contenuto-diverso')
    expect(await no(file('programma.exe', 'MZ'))).toBe('tipo-non-ammesso')
    expect(await no(file('vuoto.pdf'))).toBe('vuoto')
    const mega = new Uint8Array(1024 * 1024)
    const grande = [PDF, ...Array.from({ length: BYTE_FILE / mega.length }, () => mega)]
    expect(await no(file('grande.pdf', ...grande))).toBe('troppo-grande')
    expect(await no(file('a.pdf', PDF), { tipo: 'fase', indice: 99 })).toBe('oggetto-inesistente')
    expect(await no({ ...ATTO, campi: { ...ATTO.campi, data: 'ieri' } } as NuovaProva)).toBe('data')
    async function* interrotto(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(PDF)
      throw new Error('caduta la linea')
    }
    await expect(aggiungi({ tipo: 'file', nome: 'a.pdf', contenuto: interrotto() })).rejects.toThrow('linea')
    expect(suDisco()).toEqual([])
    expect((await leggi()).prove).toEqual([])
  })

  it('di un foglio di calcolo vero si guardano le parti: è ciò che dice il suo nome, o non è tenuto', async () => {
    const { contenuto } = await getModelloFoglio(ctx)
    expect(await aggiungi(file('modello.xlsx', contenuto))).toMatchObject({ ok: true })
    expect(await aggiungi(file('modello.docx', contenuto))).toMatchObject({ motivo: 'contenuto-diverso' })
    const rovinato = contenuto.subarray(0, contenuto.length - 40)
    expect(await aggiungi(file('modello.xlsx', rovinato))).toMatchObject({ motivo: 'contenuto-diverso' })
    expect(suDisco()).toHaveLength(1)
  })

  it('un nome che risale le cartelle non va da nessuna parte', async () => {
    const id = await bene(file('../../../../tmp/fuori.pdf', PDF))
    expect(await getFileProva(ctx, { ...chiave, provaId: id }, deposito)).toMatchObject({ nome: 'fuori.pdf' })
    expect(suDisco()).toHaveLength(1)
    expect(readdirSync(posto.cartella)).toEqual(['allegati'])
  })

  it('l’antivirus guarda il file prima che sia tenuto, e solo il suo sì vale', async () => {
    const comando = join(posto.cartella, 'antivirus.sh')
    writeFileSync(comando, '#!/bin/sh\nif grep -q relazione "$1"; then exit 1; fi\n')
    chmodSync(comando, 0o700)
    const con = { ...deposito, antivirus: comando }
    expect(await aggiungi(file('a.pdf', PDF), ctx, con)).toMatchObject({ motivo: 'antivirus' })
    const manca = { ...deposito, antivirus: join(posto.cartella, 'non-c-e') }
    expect(await aggiungi(file('a.pdf', PDF), ctx, manca)).toMatchObject({ motivo: 'antivirus' })
    expect(suDisco()).toEqual([])
    expect(await aggiungi(file('b.pdf', '%PDF-1.7 altro'), ctx, con)).toMatchObject({ ok: true })
    writeFileSync(comando, '#!/bin/sh\nexec sleep 30\n')
    expect(await isPulito(comando, comando, 50)).toBe(false)
  })

  it('toglierla la toglie dalla pagina, non dalla storia', async () => {
    const id = await bene(file('relazione.pdf', PDF))
    const sha = (await leggi()).prove[0]?.sha256
    expect(await removeProva(ctx, { ...chiave, provaId: id })).toEqual({ ok: true })
    expect(await removeProva(ctx, { ...chiave, provaId: id })).toMatchObject({ motivo: 'prova-inesistente' })
    expect((await leggi()).prove).toEqual([])
    expect(await getFileProva(ctx, { ...chiave, provaId: id }, deposito)).toBe(null)
    expect(suDisco()).toHaveLength(1)
    const righe = await prova.archivio.read((tx) => tx.selectFrom('prova').selectAll().execute())
    expect(righe).toMatchObject([{ prova_id: id, tolta_il: ctx.adesso }])
    const eventi = await prova.archivio.read((tx) =>
      listEventi(tx, PRIMO_ENTE, { ...chiave, tipo: 'prova' }, { da: 0, quanti: 9 }),
    )
    expect(eventi.map((e) => e.evento.azione)).toEqual(['toglie', 'crea'])
    const scritto = JSON.stringify(eventi)
    expect(scritto).toContain(`relazione.pdf (PDF), sha256 ${sha}`)
    expect(scritto).not.toContain('una relazione')
  })

  it('aggiunge e toglie chi compila la scheda; chi legge il piano le vede', async () => {
    const suo = come('responsabile', ['01_S_2031'])
    const altrui = come('responsabile', ['02_S_2031'])
    expect(await aggiungi(ATTO, suo)).toMatchObject({ ok: true })
    await expect(aggiungi(ATTO, altrui)).rejects.toThrow(PermessoNegato)
    let letto = false
    async function* guardato(): AsyncGenerator<Uint8Array> {
      letto = true
      yield Buffer.from(PDF)
    }
    const arriva: NuovaProva = { tipo: 'file', nome: 'a.pdf', contenuto: guardato() }
    await expect(aggiungi(arriva, altrui)).rejects.toThrow(PermessoNegato)
    expect(letto).toBe(false)
    const [prima] = (await leggi(altrui)).prove
    expect((await leggi(altrui)).puoScrivere).toBe(false)
    const tolta = removeProva(altrui, { ...chiave, provaId: prima?.provaId ?? 0 })
    await expect(tolta).rejects.toThrow(PermessoNegato)
    await expect(aggiungi(ATTO, come('amministratore', []))).rejects.toThrow(PermessoNegato)
  })

  it('il salvataggio prende i file tenuti e non quelli che stanno arrivando; un file perso si dice', async () => {
    const id = await bene(file('relazione.pdf', PDF))
    writeFileSync(join(deposito.cartella, '.in-arrivo', 'a-meta'), 'x')
    const salvato = await saveArchivio(ctx, {
      file: join(posto.cartella, 'salvato'),
      allegati: deposito.cartella,
    })
    expect(salvato).toMatchObject({ ok: true, piede: { file: 1 } })
    const altrove = { cartella: join(posto.cartella, 'altrove') }
    expect(await getFileProva(ctx, { ...chiave, provaId: id }, altrove)).toMatchObject({ percorso: null })
  })

  it('i file stanno accanto all’archivio; con un server, nella cartella dei dati', () => {
    const qui = createDeposito(prova.archivio, { OBIETTIVO_ANTIVIRUS: ' /usr/bin/guarda ' }, '/srv/dati')
    const accanto = 'cartella' in prova.dove ? prova.dove.cartella : '/srv/dati'
    expect(qui).toEqual({ cartella: join(accanto, 'allegati'), antivirus: '/usr/bin/guarda' })
    expect(createDeposito(prova.archivio, { OBIETTIVO_ANTIVIRUS: '' }).antivirus).toBe(null)
  })
})
