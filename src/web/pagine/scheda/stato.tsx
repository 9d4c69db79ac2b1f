import { printData } from '../../../dominio/valori/data.ts'
import { useParole } from '../../ambiente.ts'
import { Racconto } from '../../componenti/racconto.tsx'
import { Domande } from '../../componenti/rilievi.tsx'
import { indirizzoScheda } from '../../indirizzi.ts'
import { confrontaTesti } from '../../testo/differenze.ts'
import { type DatiScheda, rilieviDi } from './dati.ts'
import { indirizzoScelta } from './indirizzi.ts'
import { chooseStati, NESSUNO, type StatiMostrati, type StatoAccanto } from './stato-dati.ts'

/** What stands beside, and what else could: links, so that each choice has its address. */
const Scelte = ({ scheda, scelta, stati }: DatiScheda & { readonly stati: StatiMostrati }) => {
  const { stato } = useParole().scheda
  const nome = (s: StatoAccanto) =>
    s.scheda === null ? stato.del(printData(s.al)) : stato.annoPrima(s.al.slice(0, 4))
  const voci = [
    ...stati.possibili.map((s) => [s.chiave, nome(s)] as const),
    [NESSUNO, stato.nessuno] as const,
  ]
  const attuale = stati.accanto?.chiave ?? NESSUNO
  return (
    <nav class="oc-scelte" aria-label={stato.accanto}>
      <span>{stato.accanto}</span>
      <ul>
        {voci.map(([chiave, testo]) => (
          <li key={chiave}>
            <a
              href={`${indirizzoScelta(scheda, { ...scelta, accanto: chiave })}#stato`}
              aria-current={chiave === attuale ? 'true' : undefined}
            >
              {testo}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Two narratives side by side, what is new and what is gone marked where they have enough in common. */
const Confronto = ({ stati }: { readonly stati: StatiMostrati }) => {
  const { scheda } = useParole()
  const { presente, accanto } = stati
  if (presente === null || accanto === null) return null
  const differenze = confrontaTesti(accanto.testo, presente.testo)
  const segnate = differenze !== null && accanto.testo !== presente.testo
  return (
    <>
      <p class="oc-piccolo oc-muto">
        {accanto.testo === presente.testo ? (
          scheda.stato.uguali
        ) : segnate ? (
          <>
            {scheda.stato.chiave} <ins>{scheda.stato.nuovo}</ins>, <del>{scheda.stato.tolto}</del>.
          </>
        ) : (
          scheda.stato.diversi
        )}
      </p>
      <div class="oc-affiancati">
        <div>
          <h3>{scheda.statoAl(printData(presente.al))}</h3>
          <Racconto testo={presente.testo} brani={differenze?.dopo} segno="ins" />
        </div>
        <div class="accanto">
          <h3>
            {scheda.statoAl(printData(accanto.al))}
            {accanto.scheda === null ? null : (
              <small>
                {scheda.stato.dallaScheda}{' '}
                <a href={indirizzoScheda(accanto.scheda.vista, accanto.scheda.codice)}>
                  {accanto.scheda.codice}
                </a>
              </small>
            )}
          </h3>
          <Racconto testo={accanto.testo} brani={differenze?.prima} segno="del" />
        </div>
      </div>
    </>
  )
}

/** The narrative of the card, beside an earlier one where one is stored. */
export const Stato = (d: DatiScheda) => {
  const { scheda: parole } = useParole()
  const stati = chooseStati(d.scheda, d.storia, d.scelta)
  const { presente, possibili, accanto } = stati
  return (
    <>
      {possibili.length > 0 && presente !== null ? <Scelte {...d} stati={stati} /> : null}
      {presente === null ? <p class="oc-muto">{parole.senzaStato}</p> : null}
      {presente !== null && accanto === null ? (
        <>
          {d.scheda.statoDiAttuazione.length > 1 ? <h3>{parole.statoAl(printData(presente.al))}</h3> : null}
          <Racconto testo={presente.testo} />
        </>
      ) : null}
      <Confronto stati={stati} />
      <Domande rilievi={rilieviDi(d.rilievi, 'stato')} />
    </>
  )
}
