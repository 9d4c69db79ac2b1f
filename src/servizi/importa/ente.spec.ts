import { describe, expect, it } from 'vitest'
import { toNomeNormale } from '../../archivio/query/enti.ts'
import { chooseEnte } from './ente.ts'

const archivio = (nome: string, ...altri: string[]) => ({ nome, nomi: [nome, ...altri].map(toNomeNormale) })

describe('di chi è la stampa', () => {
  it('la prima volta è dell’ente stampato, o di quello dichiarato se c’è', () => {
    expect(chooseEnte(null, 'Comune di Pontechiaro', undefined)).toEqual({
      ok: true,
      nome: 'Comune di Pontechiaro',
      nuovo: true,
      nuoviNomi: [],
    })
    expect(chooseEnte(null, 'Comune di Pontechiaro', 'Unione dei Laghi')).toEqual({
      ok: true,
      nome: 'Unione dei Laghi',
      nuovo: true,
      nuoviNomi: ['Comune di Pontechiaro'],
    })
  })

  it('maiuscole, accenti e apostrofi non fanno un altro ente', () => {
    expect(chooseEnte(archivio("Citta' di Pontechiaro"), 'CITTÀ  DI PONTECHIARO', undefined)).toMatchObject({
      ok: true,
      nuovo: false,
      nuoviNomi: [],
    })
  })

  it('un nome che ne contiene un altro è un altro ente', () => {
    expect(chooseEnte(archivio('Comune di Ponte'), 'Comune di Pontechiaro', undefined)).toMatchObject({
      ok: false,
      motivo: 'ente-diverso',
    })
  })

  it('senza nome stampato né dichiarato non indovina, nemmeno se l’archivio ha un ente', () => {
    expect(chooseEnte(null, null, undefined)).toMatchObject({ ok: false, motivo: 'ente-mancante' })
    expect(chooseEnte(archivio('Comune di Ponte'), null, '  ')).toMatchObject({ motivo: 'ente-mancante' })
    expect(chooseEnte(archivio('Comune di Ponte'), null, 'comune di ponte')).toMatchObject({ ok: true })
  })

  it('un nome già accettato una volta vale sempre', () => {
    expect(
      chooseEnte(archivio('Comune di Ponte', 'Città di Ponte'), 'CITTA’ DI PONTE', undefined),
    ).toMatchObject({ ok: true, nome: 'Comune di Ponte', nuoviNomi: [] })
  })
})
