import { describe, expect, it, vi } from 'vitest'
import { createRegistro, type EsitoLavoro } from './registro.ts'

const crea = (opzioni: { tenuti?: number; inCoda?: number } = {}) => {
  const libera = vi.fn<(v: string) => void>()
  const onErrore = vi.fn<(e: unknown) => void>()
  const registro = createRegistro<string, string>({
    messaggioImprevisto: 'La stampa non è riuscita.',
    onErrore,
    libera,
    ...opzioni,
  })
  return { registro, libera, onErrore }
}

/** A work that ends when told to. */
const sospeso = () => {
  const { promise, resolve } = Promise.withResolvers<EsitoLavoro<string>>()
  return { lavoro: () => promise, finisci: (valore: string) => resolve({ ok: true, valore }) }
}

const atteso = (condizione: () => boolean) => vi.waitFor(() => expect(condizione()).toBe(true))

describe('il lavoro lungo', () => {
  it('dice a che punto è e poi dà il risultato', async () => {
    const { registro } = crea()
    const { promise: via, resolve: parti } = Promise.withResolvers<void>()
    const id = registro.add('sette schede', async ({ avanza }) => {
      avanza(3, 7)
      await via
      return { ok: true, valore: 'volume.pdf' }
    })
    expect(id).not.toBeNull()
    await atteso(() => registro.find(id ?? '')?.stato.tipo === 'in-corso')
    expect(registro.find(id ?? '')).toMatchObject({
      parametri: 'sette schede',
      stato: { tipo: 'in-corso', fatto: 3, totale: 7 },
    })
    parti()
    await atteso(() => registro.find(id ?? '')?.stato.tipo === 'finito')
    expect(registro.find(id ?? '')?.stato).toEqual({ tipo: 'finito', esito: 'volume.pdf' })
  })

  it('chi chiede può aspettare un poco: se è breve ha già il risultato, se è lungo sa che è in corso', async () => {
    const { registro } = crea()
    const breve = registro.add('a', async () => ({ ok: true, valore: 'a' })) ?? ''
    expect((await registro.findFinito(breve, 5_000))?.stato.tipo).toBe('finito')
    const lungo = sospeso()
    const id = registro.add('b', lungo.lavoro) ?? ''
    expect((await registro.findFinito(id, 20))?.stato.tipo).toBe('in-corso')
    expect(await registro.findFinito('mai-visto', 5_000)).toBeNull()
    lungo.finisci('b')
  })

  it('si fa uno alla volta, e oltre la coda si rifiuta', async () => {
    const { registro } = crea({ inCoda: 2 })
    const primo = sospeso()
    const a = registro.add('a', primo.lavoro)
    const b = registro.add('b', async () => ({ ok: true, valore: 'b' }))
    expect(registro.add('c', async () => ({ ok: true, valore: 'c' }))).toBeNull()
    await atteso(() => registro.find(a ?? '')?.stato.tipo === 'in-corso')
    expect(registro.find(b ?? '')?.stato.tipo).toBe('in-attesa')
    primo.finisci('a')
    await atteso(() => registro.find(b ?? '')?.stato.tipo === 'finito')
    expect(registro.add('c', async () => ({ ok: true, valore: 'c' }))).not.toBeNull()
  })

  it('un rifiuto dice perché, un errore imprevisto una frase, e il lavoro dopo si fa lo stesso', async () => {
    const { registro, onErrore } = crea()
    const rifiutato = registro.add('a', async () => ({ ok: false, messaggio: 'Nessuna scheda.' }))
    const rotto = registro.add('b', async () => {
      throw new Error('dettaglio interno')
    })
    const buono = registro.add('c', async () => ({ ok: true, valore: 'c' }))
    await atteso(() => registro.find(buono ?? '')?.stato.tipo === 'finito')
    expect(registro.find(rifiutato ?? '')?.stato).toEqual({ tipo: 'fallito', messaggio: 'Nessuna scheda.' })
    expect(registro.find(rotto ?? '')?.stato).toEqual({
      tipo: 'fallito',
      messaggio: 'La stampa non è riuscita.',
    })
    expect(onErrore).toHaveBeenCalledOnce()
  })

  it('tiene gli ultimi risultati e libera i file degli altri', async () => {
    const { registro, libera } = crea({ tenuti: 2 })
    const ids: string[] = []
    for (const nome of ['a', 'b', 'c']) {
      const id = registro.add(nome, async () => ({ ok: true, valore: nome })) ?? ''
      ids.push(id)
      await atteso(() => registro.find(id)?.stato.tipo === 'finito')
    }
    expect(registro.find(ids[0] ?? '')).toBeNull()
    expect(registro.find(ids[2] ?? '')).not.toBeNull()
    expect(libera).toHaveBeenCalledExactlyOnceWith('a')
  })

  it('chiudendo ferma ciò che corre e libera anche ciò che finisce dopo', async () => {
    const { registro, libera } = crea()
    const lento = sospeso()
    let fermato = false
    const id = registro.add('a', ({ segnale }) => {
      segnale.addEventListener('abort', () => {
        fermato = true
      })
      return lento.lavoro()
    })
    await atteso(() => registro.find(id ?? '')?.stato.tipo === 'in-corso')
    registro.close()
    expect(fermato).toBe(true)
    expect(registro.find(id ?? '')).toBeNull()
    lento.finisci('tardi.pdf')
    await atteso(() => libera.mock.calls.length === 1)
    expect(libera).toHaveBeenCalledWith('tardi.pdf')
  })
})
