import { computeConseguimentoIndicatore } from '../../../dominio/conseguimento/indicatore.ts'
import type { ProfiloSmvp } from '../../../dominio/conseguimento/smvp.ts'
import { CENTO } from '../../../dominio/valori/centesimi.ts'
import { printDecimale } from '../../../dominio/valori/decimale.ts'
import { useParole } from '../../ambiente.ts'
import { Fatti } from '../../componenti/fatti.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { printPunti } from '../../numeri.ts'
import { AttornoEnte } from './attorno.tsx'

/** Cases that show the rule, its cap, its floor and what is missing. */
const ESEMPI: readonly { readonly atteso: string; readonly raggiunto: string | null }[] = [
  { atteso: '40', raggiunto: '30' },
  { atteso: '40', raggiunto: '40' },
  { atteso: '40', raggiunto: '60' },
  { atteso: '40', raggiunto: '0' },
  { atteso: '0', raggiunto: '3' },
  { atteso: '40', raggiunto: null },
]

const Esempi = ({ profilo }: { readonly profilo: ProfiloSmvp }) => {
  const { punteggio: p } = useParole().amministrazione
  return (
    <Tabella
      nome={p.esempi}
      schede
      colonne={[
        { chiave: 'atteso', testo: p.atteso, numero: true },
        { chiave: 'raggiunto', testo: p.raggiunto, numero: true },
        { chiave: 'calcolo', testo: p.calcolo },
        { chiave: 'risultato', testo: p.risultato, numero: true },
      ]}
    >
      {ESEMPI.map((e) => {
        const { righe } = computeConseguimentoIndicatore(e, profilo.regola)
        return (
          <tr key={`${e.atteso}-${e.raggiunto}`} {...RUOLO.riga}>
            <Cella nome={p.atteso} numero>
              {printDecimale(e.atteso)}
            </Cella>
            <Cella nome={p.raggiunto} numero>
              {e.raggiunto === null ? <span class="oc-ignoto">{p.manca}</span> : printDecimale(e.raggiunto)}
            </Cella>
            <Cella nome={p.calcolo}>{righe.map((r) => r.testo).join('; ')}</Cella>
            <Cella nome={p.risultato} numero>
              <b>{righe.at(-1)?.valore}</b>
            </Cella>
          </tr>
        )
      })}
    </Tabella>
  )
}

/** The scoring rules in force, in plain words, with examples computed by them. */
export const PaginaPunteggio = ({ profilo: f }: { readonly profilo: ProfiloSmvp }) => {
  const { punteggio: p } = useParole().amministrazione
  const { formula, tetto } = f.regola
  return (
    <AttornoEnte
      pagina="punteggio"
      titolo={p.titolo}
      briciole={[{ testo: p.titolo }]}
      apertura={p.apertura(f.nome, f.versione)}
    >
      <Fatti
        voci={[
          [p.regola, f.nome],
          [p.versione, f.versione],
          [
            p.validita,
            f.dal === 0 && f.al === null
              ? p.sempre
              : f.al === null
                ? p.dal(String(f.dal))
                : p.dalAl(String(f.dal), String(f.al)),
          ],
        ]}
      />
      <Sezione id="indicatore" titolo={p.indicatore}>
        <div class="oc-testo">
          <p>{formula.tipo === 'crescente' ? p.formule.crescente : p.formule.altro}</p>
          <p>{p.tetto(printPunti(tetto))}</p>
          {'seAttesoZero' in formula ? <p>{p.zero[formula.seAttesoZero]}</p> : null}
        </div>
        <h3>{p.esempi}</h3>
        <Esempi profilo={f} />
      </Sezione>
      <Sezione id="obiettivo" titolo={p.obiettivo}>
        <div class="oc-testo">
          <p>
            {f.alfa === 0
              ? p.soloIndicatori
              : f.alfa === CENTO
                ? p.soloFasi
                : p.insieme(printPunti(f.alfa), printPunti(CENTO - f.alfa))}
          </p>
          <p>{p.sintesi[f.sintesi]}</p>
          <p>{p.mancante[f.nonRendicontato]}</p>
          <p>{p.nonValutabile}</p>
        </div>
      </Sezione>
      <Sezione id="fasce" titolo={p.fasce}>
        {f.fasce.length === 0 ? (
          <p>{p.senzaFasce}</p>
        ) : (
          <Tabella
            nome={p.fasce}
            schede
            colonne={[
              { chiave: 'fascia', testo: p.fascia },
              { chiave: 'da', testo: p.da, numero: true },
              { chiave: 'a', testo: p.a, numero: true },
            ]}
          >
            {f.fasce.map((x) => (
              <tr key={x.nome} {...RUOLO.riga}>
                <th scope="row" {...RUOLO.testa}>
                  {x.nome}
                </th>
                <Cella nome={p.da} numero>
                  {printPunti(x.da)}
                </Cella>
                <Cella nome={p.a} numero>
                  {printPunti(x.a)}
                </Cella>
              </tr>
            ))}
          </Tabella>
        )}
        <p class="oc-piccolo oc-muto oc-sopra">{p.docs}</p>
      </Sezione>
    </AttornoEnte>
  )
}
