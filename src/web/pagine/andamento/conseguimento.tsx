import { CENTO, rapporto } from '../../../dominio/valori/centesimi.ts'
import type { Andamento } from '../../../servizi/andamento/andamento.ts'
import { useParole } from '../../ambiente.ts'
import { Colonne } from '../../grafici/colonne.tsx'
import { printConteggio, printPunti } from '../../numeri.ts'
import { Grafico } from './grafico.tsx'

/** How many objectives stand in each band of scores. */
export const GraficoConseguimento = ({ andamento: a }: { readonly andamento: Andamento }) => {
  const { andamento, comuni } = useParole()
  const p = andamento.conseguimento
  const { fasce, incerti, nonValutabili, proprie } = a.distribuzione
  const cima = fasce.at(-1)?.obiettivi ?? 0
  const quanti = (n: number) => comuni.obiettivi(printConteggio(n), n === 1)
  const righe = [
    ...fasce.map((f) => [f.nome, f.obiettivi] as const),
    ...(incerti > 0 ? [[p.incertiRiga, incerti] as const] : []),
    ...(nonValutabili > 0 ? [[p.nonValutabiliRiga, nonValutabili] as const] : []),
  ]
  return (
    <Grafico
      titolo={p.titolo}
      frasi={[
        proprie
          ? null
          : p.sintesi(printConteggio(cima), cima === 1, printPunti(rapporto(cima, a.totale.obiettivi) ?? 0)),
        incerti > 0 ? p.incerti(printConteggio(incerti), incerti === 1) : null,
        nonValutabili > 0 ? p.nonValutabili(printConteggio(nonValutabili), nonValutabili === 1) : null,
        proprie ? null : p.fasciePiane,
      ]}
      tabella={{
        colonne: [
          { chiave: 'fascia', testo: p.fascia },
          { chiave: 'obiettivi', testo: andamento.obiettivi, numero: true },
        ],
        children: righe.map(([nome, n]) => (
          <tr key={nome}>
            <th scope="row">{nome}</th>
            <td class="numero">{printConteggio(n)}</td>
          </tr>
        )),
      }}
    >
      <Colonne
        descrizione={`${p.titolo}. ${righe.map(([nome, n]) => p.riga(nome, quanti(n))).join('; ')}.`}
        printSegno={printConteggio}
        colonne={fasce.map((f, i) => ({
          chiave: f.nome,
          // Steps are named by where they begin; the entity's own bands have names.
          nome: proprie ? f.nome : String(f.da / 100),
          sotto: i === 0 && !proprie ? p.fascia : '',
          parti: [{ motivo: f.da === CENTO ? ('bene' as const) : ('neutro' as const), quanti: f.obiettivi }],
        }))}
      />
    </Grafico>
  )
}
