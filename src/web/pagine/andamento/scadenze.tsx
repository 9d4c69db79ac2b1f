import type { EsitoScadenza, MeseScadenze } from '../../../dominio/andamento/scadenze.ts'
import type { Andamento } from '../../../servizi/andamento/andamento.ts'
import { useParole } from '../../ambiente.ts'
import { type Colonna, Colonne } from '../../grafici/colonne.tsx'
import { ChiaveMotivi, type Motivo } from '../../grafici/motivi.tsx'
import { printConteggio } from '../../numeri.ts'
import type { Parole } from '../../parole/it.ts'
import { Grafico } from './grafico.tsx'
import { indirizzoSchede, type StatoAndamento } from './stato.ts'

const ESITI: readonly (readonly [EsitoScadenza, Motivo])[] = [
  ['nei-tempi', 'bene'],
  ['in-ritardo', 'male'],
  ['da-venire', 'vuoto'],
  ['non-nota', 'ignoto'],
]

const meseDi = (m: MeseScadenze): number => Number(m.mese.slice(5, 7)) - 1
const annoDi = (m: MeseScadenze): string => m.mese.slice(0, 4)
const nomeMese = (m: MeseScadenze, { andamento }: Parole): string =>
  `${andamento.scadenze.mesiInteri[meseDi(m)]} ${annoDi(m)}`

/** One year shows every month by name; more, only the quarters or the years: names must not touch. */
const toColonne = (mesi: readonly MeseScadenze[], { andamento }: Parole): readonly Colonna[] => {
  const ogni = mesi.length <= 12 ? 1 : mesi.length <= 24 ? 3 : 12
  return mesi.map((m, i) => {
    const mese = meseDi(m)
    const nome = mese % ogni === 0 && ogni < 12 ? (andamento.scadenze.mesi[mese] ?? '') : ''
    return {
      chiave: m.mese,
      nome,
      minore: mese % 3 !== 0,
      sotto: i === 0 || mese === 0 ? annoDi(m) : '',
      parti: ESITI.map(([esito, motivo]) => ({ motivo, quanti: m[esito] })),
    }
  })
}

/** The phases by the month they were to end in, and what became of them. */
export const GraficoScadenze = ({
  andamento: a,
  stato,
}: {
  readonly andamento: Andamento
  readonly stato: StatoAndamento
}) => {
  const parole = useParole()
  const p = parole.andamento.scadenze
  const { mesi, senzaData } = a.scadenze
  const totale = mesi.reduce((n, m) => n + m.totale, 0)
  const frasi = [
    totale === 0 ? p.nessuna : totale === 1 ? p.una : p.sintesi(printConteggio(totale)),
    senzaData > 0 ? p.senzaData(printConteggio(senzaData), senzaData === 1) : null,
  ]
  if (totale === 0) return <>{frasi.map((f) => (f === null ? null : <p key={f}>{f}</p>))}</>
  const pieni = mesi.filter((m) => m.totale > 0)
  const dettaglio = (m: MeseScadenze) =>
    ESITI.filter(([esito]) => m[esito] > 0)
      .map(([esito]) => `${printConteggio(m[esito])} ${p.esiti[esito]}`)
      .join(', ')
  const presenti = ESITI.filter(([esito]) => mesi.some((m) => m[esito] > 0))
  const tardi = mesi.some((m) => m['in-ritardo'] > 0)
  return (
    <Grafico
      titolo={p.titolo}
      frasi={frasi}
      vedi={tardi ? [{ testo: p.vedi, indirizzo: indirizzoSchede(stato, { segnale: 'in-ritardo' }) }] : []}
      tabella={{
        colonne: [
          { chiave: 'mese', testo: p.mese },
          ...ESITI.map(([esito]) => ({ chiave: esito, testo: p.esiti[esito], numero: true })),
          { chiave: 'totale', testo: p.totale, numero: true },
        ],
        children: pieni.map((m) => (
          <tr key={m.mese}>
            <th scope="row">{nomeMese(m, parole)}</th>
            {ESITI.map(([esito]) => (
              <td key={esito} class="numero">
                {printConteggio(m[esito])}
              </td>
            ))}
            <td class="numero">{printConteggio(m.totale)}</td>
          </tr>
        )),
      }}
    >
      <ChiaveMotivi voci={presenti.map(([esito, motivo]) => ({ motivo, nome: p.esiti[esito] }))} />
      <Colonne
        descrizione={`${p.titolo}. ${pieni.map((m) => `${nomeMese(m, parole)}: ${dettaglio(m)}`).join('; ')}.`}
        printSegno={printConteggio}
        colonne={toColonne(mesi, parole)}
      />
    </Grafico>
  )
}
