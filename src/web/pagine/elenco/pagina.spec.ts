import { describe, expect, it } from 'vitest'
import { rendi, testoDi } from '../../../../test/web/rendi-prova.ts'
import type { RigaElenco } from '../../../servizi/elenco/elenco.ts'
import { type DatiElenco, PaginaElenco } from './pagina.tsx'

const riga = (r: Partial<RigaElenco> = {}): RigaElenco => ({
  codice: '2022_S04_09',
  vista: 'DUP_2022_2024',
  descrizione: 'Assegnare gli alloggi pubblici',
  centro: 'SETTORE PATRIMONIO',
  responsabile: 'TOSI IRENE',
  avanzamento: { almeno: 6_667, alPiu: 6_667, quotaIgnota: 0, motivo: null },
  indicatori: {
    totali: 3,
    raggiunti: 2,
    nonRaggiunti: 1,
    nonRendicontati: 0,
    nonValutabili: 0,
    nonCalcolabili: 0,
  },
  rilievi: { E: 1, W: 2, I: 0 },
  ...r,
})

const dati = (d: Partial<DatiElenco> = {}): DatiElenco => ({
  vista: { codice: 'DUP_2022_2024', titolo: 'DUP 2022-2024' },
  viste: [{ valore: 'DUP_2022_2024', testo: 'DUP 2022-2024 (120)' }],
  filtro: {},
  opzioni: { centro: [], responsabile: [], assessorato: [], areaTematica: [] },
  righe: [riga()],
  totale: 120,
  pagina: 2,
  pagine: 3,
  perPagina: 50,
  insieme: [],
  ...d,
})

describe("l'elenco", () => {
  it('dice di ogni obiettivo chi, quanto, quanti indicatori e quali rilievi', () => {
    const testo = testoDi(rendi(PaginaElenco, dati()))
    expect(testo).toContain(
      '2022_S04_09 Assegnare gli alloggi pubblici SETTORE PATRIMONIO TOSI IRENE 66,67 %',
    )
    expect(testo).toContain('2 su 3')
    expect(testo).toContain('1 errore')
    expect(testo).toContain('2 attenzioni')
    expect(testo).toContain('51–100 di 120 obiettivi')
  })

  it('un avanzamento in parte ignoto è un intervallo, a parole e in barra', () => {
    const html = rendi(
      PaginaElenco,
      dati({
        righe: [riga({ avanzamento: { almeno: 2_500, alPiu: 7_500, quotaIgnota: 5_000, motivo: null } })],
      }),
    )
    expect(testoDi(html)).toContain('tra 25 e 75 % 50 % del peso non noto')
    expect(html).toContain('<rect class="forse" x="25%" width="50%"')
  })

  it('un vero zero è zero, senza fasi è «non noto»', () => {
    const zero = riga({ avanzamento: { almeno: 0, alPiu: 0, quotaIgnota: 0, motivo: null } })
    expect(testoDi(rendi(PaginaElenco, dati({ righe: [zero] })))).toContain('TOSI IRENE 0 %')
    const senza = riga({
      avanzamento: { almeno: 0, alPiu: 10_000, quotaIgnota: 10_000, motivo: 'senza-fasi' },
    })
    expect(testoDi(rendi(PaginaElenco, dati({ righe: [senza] })))).toContain('non noto: nessuna fase')
  })

  it('le pagine e le scaricate conservano i filtri', () => {
    const html = rendi(PaginaElenco, dati({ filtro: { testo: 'casa', responsabile: 'TOSI IRENE' } }))
    const q = 'testo=casa&amp;responsabile=TOSI+IRENE'
    expect(html).toContain(`href="/piani/DUP_2022_2024?${q}"`)
    expect(html).toContain(`href="/piani/DUP_2022_2024?${q}&amp;pagina=3"`)
    expect(html).toContain(`href="/piani/DUP_2022_2024/esporta.csv?${q}"`)
    expect(html).toMatch(/aria-label="Pagina 2" aria-current="page"/)
  })

  it('i rilievi sul piano intero si mostrano sulla prima pagina e non si ripetono', () => {
    const insieme = [
      {
        codice: null,
        regola: 'X02',
        gravita: 'W' as const,
        campo: 'conseguimento',
        indice: null,
        pagina: null,
        riga: null,
        domanda: 'Tutte le schede sono al 100 %: che cosa distingue chi ha fatto meglio?',
        evidenza: '120 schede su 120',
      },
    ]
    const prima = testoDi(rendi(PaginaElenco, dati({ insieme, pagina: 1 })))
    expect(prima).toContain('1 rilievo sul piano nel suo insieme')
    expect(prima).toContain('che cosa distingue chi ha fatto meglio?')
    expect(testoDi(rendi(PaginaElenco, dati({ insieme })))).not.toContain('nel suo insieme')
  })
})
