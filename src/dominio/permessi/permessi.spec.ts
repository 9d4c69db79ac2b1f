import { describe, expect, it } from 'vitest'
import { type Ambito, type Attore, OPERATORE_LOCALE, type Ruolo } from './attore.ts'
import {
  can,
  canDaQualcheParte,
  type OggettoPermesso,
  PermessoNegato,
  requireDaQualcheParte,
  requirePermesso,
} from './permessi.ts'
import { AZIONI, type Azione, NOMI_RUOLI, RUOLI } from './tabella.ts'

const con = (ruolo: Ruolo, ambito: Ambito = { tipo: 'ente' }): Attore => ({
  nome: 'Prova',
  accountId: 1,
  ruoli: [{ ruolo, ambito, titolo: 'titolare' }],
})
const scheda: OggettoPermesso = {
  vista: 'DUP_2031_2033',
  codice: '2031_S01_01',
  centri: ['01_S_2031', '0101_S_2031'],
  assessorato: 'Ambiente',
}
const azioni = Object.keys(AZIONI) as Azione[]

describe('i permessi', () => {
  it('chi non ha ruoli, o ne ha uno sconosciuto, non può nulla', () => {
    for (const attore of [
      { ...OPERATORE_LOCALE, ruoli: [] },
      con('toString' as Ruolo),
      con('passante' as Ruolo),
    ])
      for (const azione of azioni) {
        expect(can(attore, azione, scheda)).toEqual({ ok: false, motivo: 'ruolo-senza-permesso' })
        expect(canDaQualcheParte(attore, azione)).toBe(false)
      }
  })

  it('un’azione che la tabella non conosce è negata a tutti', () => {
    for (const ruolo of RUOLI) expect(can(con(ruolo), 'constructor' as Azione, scheda).ok).toBe(false)
  })

  it.each<[string, Ambito]>([
    ['il centro', { tipo: 'centri', codici: ['01_S_2031'] }],
    ['uno dei suoi centri', { tipo: 'centri', codici: ['99_S_2031', '0101_S_2031'] }],
    ['la scheda', { tipo: 'schede', vista: 'DUP_2031_2033', codici: ['2031_S01_01'] }],
    ['l’assessorato', { tipo: 'assessorati', nomi: ['Ambiente'] }],
  ])('chi ha per ambito %s può, e sa perché', (_, ambito) => {
    expect(can(con('responsabile', ambito), 'compilazione:scrivi', scheda)).toEqual({
      ok: true,
      per: { ruolo: 'responsabile', ambito, titolo: 'titolare' },
    })
  })

  it.each<[string, Ambito]>([
    ['un altro centro', { tipo: 'centri', codici: ['02_S_2031'] }],
    ['nessun centro', { tipo: 'centri', codici: [] }],
    [
      'la stessa scheda di un’altra vista',
      { tipo: 'schede', vista: 'DUP_2030_2032', codici: ['2031_S01_01'] },
    ],
    ['un altro assessorato', { tipo: 'assessorati', nomi: ['Ambient'] }],
  ])('chi ha per ambito %s no', (_, ambito) => {
    const responsabile = con('responsabile', ambito)
    expect(can(responsabile, 'compilazione:leggi', scheda)).toEqual({ ok: false, motivo: 'fuori-ambito' })
    // The plan in force is everybody's.
    expect(can(responsabile, 'piano:leggi', scheda).ok).toBe(true)
  })

  it('ciò che si può in un ambito non si può sull’ente intero', () => {
    const dirigente = con('dirigente', { tipo: 'centri', codici: ['01_S_2031'] })
    expect(can(dirigente, 'compilazione:valida')).toEqual({ ok: false, motivo: 'fuori-ambito' })
    expect(canDaQualcheParte(dirigente, 'compilazione:valida')).toBe(true)
    expect(can(con('dirigente'), 'compilazione:valida').ok).toBe(true)
  })

  it('di più ruoli vale quello che lo consente', () => {
    const attore: Attore = {
      nome: 'Prova',
      accountId: 1,
      ruoli: [
        { ruolo: 'lettura', ambito: { tipo: 'ente' }, titolo: 'titolare' },
        { ruolo: 'dirigente', ambito: { tipo: 'centri', codici: ['01_S_2031'] }, titolo: 'interim' },
      ],
    }
    expect(can(attore, 'compilazione:valida', scheda)).toMatchObject({ ok: true, per: { titolo: 'interim' } })
  })

  it('nessuno controlla sé stesso: chi compila non valida, chi valida non acquisisce, chi amministra non scrive', () => {
    const possono = (azione: Azione) => RUOLI.filter((r) => can(con(r), azione).ok)
    expect(possono('compilazione:valida')).toEqual(['operatore-locale', 'dirigente'])
    expect(possono('compilazione:acquisisci')).toEqual(['operatore-locale', 'controllo'])
    expect(possono('accesso:gestisci')).toEqual(['operatore-locale', 'amministratore'])
    expect(possono('compilazione:invia')).toEqual(['operatore-locale', 'dirigente', 'responsabile'])
    expect(can(con('amministratore'), 'compilazione:scrivi').ok).toBe(false)
    expect(can(con('amministratore'), 'compilazione:leggi').ok).toBe(false)
    expect(possono('piano:importa')).toEqual(['operatore-locale', 'controllo'])
  })

  it('chi legge soltanto non scrive nulla', () => {
    expect(azioni.filter((a) => can(con('lettura'), a).ok)).toEqual([
      'piano:leggi',
      'piano:esporta',
      'piano:stampa',
      'ente:leggi',
    ])
  })

  it('negare lancia, con l’azione e il motivo', () => {
    const altrove = con('responsabile', { tipo: 'centri', codici: ['02_S_2031'] })
    expect(() => requirePermesso(altrove, 'compilazione:scrivi', scheda)).toThrow(
      expect.objectContaining({ azione: 'compilazione:scrivi', motivo: 'fuori-ambito' }),
    )
    expect(() => requireDaQualcheParte(con('lettura'), 'compilazione:leggi')).toThrow(PermessoNegato)
    expect(() => requireDaQualcheParte(altrove, 'compilazione:leggi')).not.toThrow()
  })

  it('ogni ruolo ha un nome', () => {
    expect(Object.keys(NOMI_RUOLI)).toEqual(RUOLI)
  })
})
