import { describe, expect, it } from 'vitest'
import { conStato, fase, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { n04 } from './n04-solo-parte-dell-anno.ts'

describe("N04 · solo una parte dell'anno", () => {
  it.each([
    ['Nel periodo gennaio- giugno 2021 sono stati coinvolti 150 studenti.', '30/06/2021'],
    [
      "Nella prima metà dell'anno sono partiti 70 progetti; ad aprile la proposta è stata presentata.",
      '30/06/2021',
    ],
    ['Nel primo semestre del 2021 si sono tenuti 4 corsi.', '30/06/2021'],
    ['Nei primi nove mesi sono stati rilasciati 340 permessi.', '30/09/2021'],
    ['Al 30/06/2021 risultano iscritti 45 bambini.', '30/06/2021'],
    ['Da gennaio a settembre si sono svolte 12 visite.', '30/09/2021'],
  ])("chiede del resto dell'anno: «%s»", (testo, fine) => {
    const rilievi = trova(n04, conStato(testo))
    expect(rilievi).toMatchObject([{ campo: 'statoDiAttuazione', gravita: 'W' }])
    expect(rilievi[0]?.domanda).toContain(fine)
  })

  it.each([
    'Nel primo semestre del 2021 si sono tenuti 4 corsi, a novembre altri 2.',
    'Nella prima metà del 2021 sono proseguite le attività. Aggiornamento al 31/12: approvato il contratto.',
    "Dopo la pausa nel primo semestre del 2020, nell'arco dell'anno sono stati attivati 7 patti.",
    'Nel primo semestre del 2020 il servizio era chiuso.',
    'Nella prima fase della campagna sono stati coinvolti gli over 80.',
    'Nella prima metà del percorso i ragazzi hanno visitato 3 musei.',
    'Il corso si è tenuto da marzo a giugno con 36 iscritti.',
    'Il bando è stato prorogato fino al 30 giugno.',
    'Nel primo semestre i corsi, nel secondo semestre gli esami.',
    'Nel primo trimestre la gara; il contratto è stato firmato in estate.',
    'Nel primo semestre 12 iniziative e nel secondo altre 8.',
    'Le serate si sono svolte tra marzo e aprile 2021.',
  ])('tace per «%s»', (testo) => {
    expect(trova(n04, conStato(testo))).toEqual([])
  })

  it('tace a metà anno, e se le fasi erano previste tutte entro quella parte', () => {
    const testo = 'Nel primo semestre si sono tenuti 4 corsi.'
    expect(trova(n04, conStato(testo), { al: '2021-06-30' })).toEqual([])
    expect(trova(n04, scheda({ fasi: [fase()], statoDiAttuazione: [{ al: '2021-12-31', testo }] }))).toEqual(
      [],
    )
  })
})
