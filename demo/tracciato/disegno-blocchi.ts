import type { Fase } from '../../src/dominio/scheda/scheda.ts'
import type { Matita } from './matita.ts'
import type { Geometria, ParametriStampa } from './opzioni.ts'
import { ALTEZZE, altezzaRiga, type Blocco } from './pagine.ts'
import {
  altezzaFase,
  altezzaIndicatore,
  RIGA_EFFETTIVE,
  type RigaFase,
  type RigaIndicatore,
} from './righe.ts'

/** Draws a block where the pencil is and leaves it under the block. */
export const toDisegnoBlocco = (m: Matita, b: Blocco, p: ParametriStampa, g: Geometria): void => {
  switch (b.genere) {
    case 'collegamenti': {
      const { corpo } = g
      m.cella(['Tipo di Obiettivo'], g.descrizione, m.y, 0, corpo.testo, true)
      m.cella([b.tipo], { x: g.descrizione.x + 95, larghezza: 90 }, m.y, 0, corpo.testo)
      m.cella(['Collegato a'], { x: g.descrizione.x + 190, larghezza: 80 }, m.y, 0, corpo.testo, true)
      m.y += ALTEZZE.riga
      m.cella(b.righe, g.narrativa, m.y, ALTEZZE.riga, corpo.testo)
      m.y += b.righe.length * ALTEZZE.riga + ALTEZZE.collegamenti
      return
    }
    case 'narrativa':
      if (b.titolo !== null) titolo(m, b.titolo, g)
      b.righe.forEach((r, n) => {
        if (n > 0 && r.stacco) m.y += ALTEZZE.riga
        m.cella([r.testo], g.narrativa, m.y, 0, g.corpo.testo)
        m.y += ALTEZZE.riga
      })
      m.y += 8
      return
    case 'gantt':
      titolo(m, 'GANTT', g)
      disegnaGantt(m, b.fasi, p, g)
      return
    case 'fasi':
      titolo(m, 'FASI', g)
      intestazioneFasi(m, g)
      for (const r of b.righe) disegnaFase(m, r, g)
      return
    case 'indicatori':
      titolo(m, 'INDICATORI', g)
      intestazioneIndicatori(m, p, g)
      for (const r of b.righe) disegnaIndicatore(m, r, g)
  }
}

const titolo = (m: Matita, testo: string, g: Geometria): void => {
  m.cella([testo], g.descrizione, m.y, 0, g.corpo.testo + 1, true)
  m.y += ALTEZZE.titolo
}

const disegnaGantt = (m: Matita, fasi: readonly Fase[], p: ParametriStampa, g: Geometria): void => {
  const anno = Number(p.al.slice(0, 4))
  const x = g.descrizione.x
  const larghezza = 600
  const giornoX = (data: string): number => {
    const [a = anno, mese = 1, giorno = 1] = data.split('-').map(Number)
    return x + (Math.min(Math.max((a - anno) * 12 + mese - 1 + giorno / 31, 0), 12) / 12) * larghezza
  }
  const altezza = ALTEZZE.mesiGantt + fasi.length * ALTEZZE.barraGantt
  m.rettangoli.push({ x, y: m.y, larghezza, altezza, pieno: false })
  if (m.aspetto.scalaGantt) m.cella([String(anno)], { x: x + larghezza / 2, larghezza: 60 }, m.y + 4, 0, 6.5)
  m.y += ALTEZZE.mesiGantt
  for (const f of fasi) {
    const barra = (da: string | null, a: string | null, dy: number, pieno: boolean) => {
      if (da === null || a === null) return
      const x0 = giornoX(da)
      m.rettangoli.push({ x: x0, y: m.y + dy, larghezza: Math.max(giornoX(a) - x0, 1), altezza: 3.5, pieno })
    }
    barra(f.inizioPrevisto, f.finePrevista, 0, false)
    barra(f.inizioEffettivo, f.fineEffettiva, 4.5, true)
    m.y += ALTEZZE.barraGantt
  }
  m.y += 10
}

const intestazioneFasi = (m: Matita, g: Geometria): void => {
  const corpo = g.corpo.intestazione
  const c = g.fasi
  const meta = m.y + 8
  m.cella(['Descrizione'], c.descrizione, meta, 0, corpo, true)
  m.numero('Peso', c.peso, meta, corpo, true)
  m.numero('Avanz.', c.avanzamento, meta, corpo, true)
  m.numero('Inizio Previsto', c.inizio, m.y, corpo, true)
  m.numero('Fine Prevista', c.fine, m.y, corpo, true)
  m.cella(['Responsabile'], c.responsabile, meta, 0, corpo, true)
  m.cella(['Centro di Responsabiltà'], c.centro, meta, 0, corpo, true)
  m.cella(['Note'], c.nota, meta, 0, corpo, true)
  m.numero('Inizio Effettivo', c.inizio, m.y + 16, corpo, true)
  m.numero('Fine Effettiva', c.fine, m.y + 16, corpo, true)
  m.y += ALTEZZE.intestazioneFasi
}

const disegnaFase = (m: Matita, r: RigaFase, g: Geometria): void => {
  const corpo = g.corpo.tabella
  const passo = ALTEZZE.rigaTabella
  const c = g.fasi
  m.cella(r.descrizione, c.descrizione, m.y, passo, corpo)
  m.numero(r.peso, c.peso, m.y, corpo)
  m.numero(r.avanzamento, c.avanzamento, m.y, corpo)
  m.numero(r.inizioPrevisto, c.inizio, m.y, corpo)
  m.numero(r.finePrevista, c.fine, m.y, corpo)
  m.cella(r.responsabile, c.responsabile, m.y, passo, corpo)
  m.cella(r.centro, c.centro, m.y, passo, corpo)
  m.cella(r.nota, c.nota, m.y, passo, corpo)
  m.numero(r.inizioEffettivo, c.inizio, m.y + RIGA_EFFETTIVE * passo, corpo)
  m.numero(r.fineEffettiva, c.fine, m.y + RIGA_EFFETTIVE * passo, corpo)
  m.y += altezzaRiga(altezzaFase(r))
}

const intestazioneIndicatori = (m: Matita, p: ParametriStampa, g: Geometria): void => {
  const corpo = g.corpo.intestazione
  const c = g.indicatori
  m.cella(['Descrizione'], c.descrizione, m.y, 0, corpo, true)
  m.cella(['Tipo'], c.tipo, m.y, 0, corpo, true)
  m.numero('Valore Atteso', c.atteso, m.y, corpo, true)
  m.numero('Valore Raggiunto', c.raggiunto, m.y, corpo, true)
  p.anniStorico.forEach((anno, n) => {
    m.numero(`Valore Raggiunto ${anno}`, c.storico[n] ?? c.nota, m.y, corpo, true)
  })
  m.cella(['Note'], c.nota, m.y, 0, corpo, true)
  m.y += ALTEZZE.intestazioneIndicatori
}

const disegnaIndicatore = (m: Matita, r: RigaIndicatore, g: Geometria): void => {
  const corpo = g.corpo.tabella
  const passo = ALTEZZE.rigaTabella
  const c = g.indicatori
  const alte = altezzaIndicatore(r)
  const centrata = (linee: number) => m.y + ((alte - linee) / 2) * passo
  m.cella(r.descrizione, c.descrizione, centrata(r.descrizione.length), passo, corpo)
  m.cella([r.tipo], c.tipo, centrata(1), passo, corpo)
  m.numero(r.atteso, c.atteso, centrata(1), corpo)
  m.numero(r.raggiunto, c.raggiunto, centrata(1), corpo)
  r.storico.forEach((valore, n) => {
    m.numero(valore, c.storico[n] ?? c.nota, centrata(1), corpo)
  })
  m.cella(r.nota, c.nota, centrata(r.nota.length), passo, corpo)
  m.y += altezzaRiga(alte)
}
