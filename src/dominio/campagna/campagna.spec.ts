import { describe, expect, it } from 'vitest'
import { canPassare } from '../ciclo/ciclo.ts'
import {
  type AzioneCampagna,
  CICLO_CAMPAGNA,
  type FattiCampagna,
  isInRaccolta,
  type SchedaDovuta,
  type StatoCampagna,
} from './campagna.ts'

const dovuta = (codice: string, cambi: Partial<SchedaDovuta> = {}): SchedaDovuta => ({
  codice,
  stato: 'acquisita',
  esonero: null,
  ...cambi,
})

const fatti = (cambi: Partial<FattiCampagna> = {}): FattiCampagna => ({
  campagna: { vista: 'DUP_2031_2033', al: '2031-06-30', scadenza: '2031-07-20', centri: null },
  schede: [dovuta('2031_S01_01'), dovuta('2031_S01_02')],
  oggi: '2031-07-01',
  altreAperte: 0,
  ...cambi,
})

const prova = (stato: StatoCampagna, azione: AzioneCampagna, f = fatti(), motivo: string | null = null) =>
  canPassare(CICLO_CAMPAGNA, { stato, azione, fatti: f, motivo })

describe('una campagna di monitoraggio', () => {
  it('si apre, si chiude, si riapre dicendo perché, e si richiude', () => {
    expect(prova('da-aprire', 'apri')).toEqual({ ok: true, a: 'aperta' })
    expect(prova('aperta', 'chiudi')).toEqual({ ok: true, a: 'chiusa' })
    expect(prova('chiusa', 'riapri')).toEqual({ ok: false, motivo: 'motivo-mancante' })
    expect(prova('chiusa', 'riapri', fatti(), 'Un settore ha corretto i dati')).toEqual({
      ok: true,
      a: 'riaperta',
    })
    expect(prova('riaperta', 'chiudi')).toEqual({ ok: true, a: 'chiusa' })
    expect(
      ['da-aprire', 'aperta', 'chiusa', 'riaperta'].map((s) => isInRaccolta(s as StatoCampagna)),
    ).toEqual([false, true, false, true])
  })

  it('non si apre senza schede, dopo la scadenza, o mentre un’altra raccoglie gli stessi dati', () => {
    const f = fatti({ schede: [], oggi: '2031-07-21', altreAperte: 1 })
    expect(prova('da-aprire', 'apri', f)).toEqual({
      ok: false,
      motivo: 'guardie',
      perche: [
        { tipo: 'nessuna-scheda' },
        { tipo: 'scadenza-passata', scadenza: '2031-07-20' },
        { tipo: 'gia-aperta-un-altra' },
      ],
    })
    expect(prova('da-aprire', 'apri', fatti({ oggi: '2031-07-20' }))).toMatchObject({ ok: true })
  })

  it('non si chiude finché una scheda è aperta, e dice quali', () => {
    const schede = [
      dovuta('2031_S01_01'),
      dovuta('2031_S01_02', { stato: 'validata' }),
      dovuta('2031_S01_03', { stato: 'da-compilare' }),
    ]
    expect(prova('aperta', 'chiudi', fatti({ schede }))).toEqual({
      ok: false,
      motivo: 'guardie',
      perche: [
        { tipo: 'scheda-non-acquisita', codice: '2031_S01_02', stato: 'validata' },
        { tipo: 'scheda-non-acquisita', codice: '2031_S01_03', stato: 'da-compilare' },
      ],
    })
  })

  it('un esonero motivato lascia chiudere, uno vuoto no', () => {
    const con = (motivo: string) =>
      fatti({
        schede: [
          dovuta('2031_S01_02', { stato: 'da-compilare', esonero: { motivo, chi: 'Ufficio controllo' } }),
        ],
      })
    expect(prova('aperta', 'chiudi', con('Obiettivo stralciato'))).toEqual({ ok: true, a: 'chiusa' })
    expect(prova('aperta', 'chiudi', con(' '))).toMatchObject({ ok: false, motivo: 'guardie' })
  })

  it('non si chiude ciò che non è aperto', () => {
    for (const stato of ['da-aprire', 'chiusa'] as const)
      expect(prova(stato, 'chiudi')).toMatchObject({ ok: false, motivo: 'passaggio-non-previsto' })
  })
})
