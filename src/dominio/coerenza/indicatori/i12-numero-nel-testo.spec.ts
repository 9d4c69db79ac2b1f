import { describe, expect, it } from 'vitest'
import { indicatore, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { i12 } from './i12-numero-nel-testo.ts'

const con = (p: Parameters<typeof indicatore>[0]) => scheda({ indicatori: [indicatore(p)] })

const di = (descrizione: string, valoreAtteso: string) => trova(i12, con({ descrizione, valoreAtteso }))

describe('I12 · la quantità del testo', () => {
  it.each([
    ['Realizzare almeno 7 incontri con le famiglie', '5'],
    ['Realizzare almeno n. 3 corsi', '2'],
    ['Organizzare almeno due serate', '3'],
    ["Attivare l'assistenza a favore di 150 minori", '120'],
    ['Raggiungere il 90% della riscossione', '85'],
    ['Realizzare almeno il 50% delle assunzioni previste', '40'],
    ['Realizzare 4 aperture straordinarie', '6'],
    ['Pubblicazione di 12 bollettini', '10'],
    ['Numero di incontri: almeno 6', '4'],
    ['Distribuire 1.500 opuscoli', '1000'],
    ['n. 4 corsi per i volontari', '3'],
    ['Redazione del 100% degli accordi', '80'],
    ['Percentuale di risposte entro 30 giorni: 95%', '90'],
    ['100% degli alloggi disponibili assegnati', '90'],
  ])('chiede per «%s» con atteso %s', (descrizione, atteso) => {
    expect(di(descrizione, atteso)).toMatchObject([{ campo: 'indicatori.valoreAtteso', gravita: 'W' }])
  })

  it.each([
    ['Realizzare almeno 7 incontri con le famiglie', '7'],
    ['Raggiungere il 90% della riscossione', '90'],
    ['Raggiungere il 90% della riscossione', '0.9'],
    ['Distribuire 1.500 opuscoli', '1500'],
    ["Serate sui temi dell'educazione 0/6 anni", '250'],
    ['Nuovi servizi estivi per ragazzi (fascia 6-14 anni)', '6'],
    ['Accordi per la campagna rivolta agli over 80', '3'],
    ['Aggiornamento del registro (art. 30 del GDPR)', '1'],
    ["Patti ridefiniti per l'anno 2021", '27'],
    ['Aumento del 10% degli iscritti', '330'],
    ['Numero di pratiche evase entro 30 giorni', '200'],
    ['Numero di incontri con le 12 scuole del territorio', '24'],
    ['Organizzare corsi di 20 ore', '3'],
    ['Realizzare 2 incontri per ogni quartiere', '14'],
    ['Realizzare almeno 2 incontri per quartiere', '14'],
    ['Realizzare almeno 7 incontri (si=1, no=0)', '1'],
    ['Numero di controlli sul 100% delle imprese', '40'],
    ['Incontri con il 100% delle scuole', '12'],
    ['Copertura dei costi (36% nel 2020)', '40'],
    ['Controllo a campione del 5% delle segnalazioni', '30'],
    ['n. corsi rivolti a 40 volontari', '3'],
    ['Realizzare il piano 2021-2023', '4'],
  ])('tace per «%s» con atteso %s', (descrizione, atteso) => {
    expect(di(descrizione, atteso)).toEqual([])
  })
})
