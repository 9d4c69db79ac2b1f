import { printData } from '../../../dominio/valori/data.ts'
import type { DelegaAnno, OrganigrammaAnno, UnitaAnno } from '../../../servizi/organigramma/organigramma.ts'
import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { printMomento } from '../../numeri.ts'
import type { Parole } from '../../parole/it.ts'
import { Anni, AttornoEnte } from './attorno.tsx'
import {
  INDIRIZZO_FOGLIO,
  INDIRIZZO_PORTA,
  indirizzoCentro,
  indirizzoOrganigramma,
  indirizzoPiano,
} from './indirizzi.ts'

type P = Parole['amministrazione']['organigramma']

export const printPeriodo = (
  { dal, al }: { readonly dal: string | null; readonly al: string | null },
  p: Pick<P, 'dal' | 'dalAl'>,
): string =>
  dal === null ? '' : al === null ? p.dal(printData(dal)) : p.dalAl(printData(dal), printData(al))

/** The post, and its days only when it does not last the whole year. */
const printIncarico = (i: UnitaAnno['incarichi'][number], anno: number, p: P): string =>
  i.dal <= `${anno}-01-01` && (i.al === null || i.al >= `${anno}-12-31`)
    ? i.ruolo
    : `${i.ruolo}, ${printPeriodo(i, p)}`

const Unita = ({
  unita: u,
  anno,
  viste,
}: { readonly unita: UnitaAnno } & Pick<OrganigrammaAnno, 'anno' | 'viste'>) => {
  const { organigramma: p } = useParole().amministrazione
  const conti = [
    ...(u.schede > 0 ? [p.schede(u.schede)] : []),
    ...(u.schedeConSotto > u.schede ? [p.schedeConSotto(u.schedeConSotto)] : []),
    ...(u.fasi > 0 ? [p.fasi(u.fasi)] : []),
  ]
  return (
    <li>
      <div class="oc-unita">
        <p class="nome">
          <a href={indirizzoCentro(u.codice)}>
            <span class="oc-codice">{u.codice}</span> {u.nome}
          </a>
        </p>
        {u.incarichi.map((i) => (
          <p key={`${i.persona}-${i.ruolo}-${i.dal}`} class="persona">
            <b>{i.persona}</b> <span class="oc-muto">{printIncarico(i, anno, p)}</span>
          </p>
        ))}
        {conti.length > 0 ? (
          <p class="conti">
            {u.schede > 0 ? (
              <a
                href={indirizzoPiano(viste[0] ?? '', { centro: u.codice })}
                aria-label={`${p.vediSchede(u.schede)}: ${u.nome}`}
              >
                {conti[0]}
              </a>
            ) : (
              conti[0]
            )}
            {conti.length > 1 ? `, ${conti.slice(1).join(', ')}` : ''}
          </p>
        ) : null}
        {u.succedeA.length > 0 ? (
          <p class="oc-piccolo">
            <span class="oc-muto">{p.succede}</span>{' '}
            {u.succedeA.map((c, n) => (
              <>
                {n > 0 ? ', ' : ''}
                <a key={c} href={indirizzoCentro(c)}>
                  {c}
                </a>
              </>
            ))}
          </p>
        ) : null}
        {u.nomiStampati.length > 0 ? (
          <p class="oc-piccolo oc-muto">
            {p.stampatoCome} {u.nomiStampati.map((n) => `«${n}»`).join(', ')}
          </p>
        ) : null}
      </div>
      {u.figli.length > 0 ? (
        <ul>
          {u.figli.map((f) => (
            <Unita key={f.codice} unita={f} anno={anno} viste={viste} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}

const Deleghe = ({
  deleghe,
  viste,
}: {
  readonly deleghe: readonly DelegaAnno[]
  readonly viste: readonly string[]
}) => {
  const { organigramma: p } = useParole().amministrazione
  if (deleghe.length === 0) return <p class="oc-muto">{p.senzaDeleghe}</p>
  return (
    <Tabella
      nome={p.deleghe}
      schede
      colonne={[
        { chiave: 'assessorato', testo: p.assessorato },
        { chiave: 'chi', testo: p.chi },
        { chiave: 'quando', testo: p.quando },
        { chiave: 'schede', testo: p.quante },
      ]}
    >
      {deleghe.map((d) => (
        <tr key={`${d.assessorato}-${d.dal}`} {...RUOLO.riga}>
          <th scope="row" {...RUOLO.testa}>
            {d.assessorato}
          </th>
          <Cella nome={p.chi}>
            {d.persona === null ? <span class="oc-ignoto">{p.nonDetto}</span> : d.persona}
          </Cella>
          <Cella nome={p.quando} classe={d.dal === null ? 'vuota' : ''}>
            {printPeriodo(d, p)}
          </Cella>
          <Cella nome={p.quante}>
            {d.schede > 0 && viste[0] ? (
              <a
                href={indirizzoPiano(viste[0], { assessorato: d.assessorato })}
                aria-label={`${p.vediSchede(d.schede)}: ${d.assessorato}`}
              >
                {p.schede(d.schede)}
              </a>
            ) : (
              <span class="oc-muto">{p.schede(d.schede)}</span>
            )}
          </Cella>
        </tr>
      ))}
    </Tabella>
  )
}

/** The chart of a year: units in each other, who holds them, how much of the plan each has. */
export const PaginaOrganigramma = ({
  organigramma: o,
  avviso,
}: {
  readonly organigramma: OrganigrammaAnno
  readonly avviso: string | null
}) => {
  const { organigramma: p } = useParole().amministrazione
  return (
    <AttornoEnte
      pagina="organigramma"
      titolo={p.titolo(o.anno)}
      briciole={[{ testo: p.nome }]}
      sotto={<Anni anno={o.anno} anni={o.anni} indirizzo={indirizzoOrganigramma} />}
    >
      {avviso === null ? null : <Avviso tono="bene" titolo={avviso} subito />}
      {o.portato === null ? (
        <Avviso tono="nota" titolo={p.senza}>
          <p>{p.senzaTesto}</p>
        </Avviso>
      ) : (
        <p class="oc-muto">
          {p.portato(printMomento(o.portato.quando), o.portato.chi, o.portato.nomiFile.join(', '))}
        </p>
      )}
      <div class="oc-pulsanti oc-stacco">
        <a class="btn btn-primary" href={INDIRIZZO_PORTA}>
          <Icona nome="carica" />
          {o.portato === null ? p.porta : p.aggiorna}
        </a>
        <a class="btn btn-outline-primary" href={INDIRIZZO_FOGLIO}>
          <Icona nome="scarica" />
          {p.scarica}
        </a>
      </div>
      <Sezione id="centri" titolo={p.centri}>
        {o.radici.length === 0 ? (
          <p>
            {p.vuoto(o.anno)} {p.vuotoTesto}
          </p>
        ) : (
          <ul class="oc-organigramma">
            {o.radici.map((u) => (
              <Unita key={u.codice} unita={u} anno={o.anno} viste={o.viste} />
            ))}
          </ul>
        )}
      </Sezione>
      <Sezione id="deleghe" titolo={p.deleghe}>
        <Deleghe deleghe={o.deleghe} viste={o.viste} />
      </Sezione>
      {o.nonRicondotti.length > 0 ? (
        <Sezione id="non-ricondotti" titolo={p.nonRicondotti}>
          <p class="oc-testo">{p.nonRicondottiTesto}</p>
          <Tabella
            nome={p.nonRicondotti}
            schede
            colonne={[
              { chiave: 'nome', testo: p.nomeStampato },
              { chiave: 'quante', testo: p.quanteVolte },
            ]}
          >
            {o.nonRicondotti.map((n) => (
              <tr key={n.nome} {...RUOLO.riga}>
                <th scope="row" {...RUOLO.testa}>
                  {n.nome}
                </th>
                <Cella nome={p.quanteVolte}>{p.volte(n.schede, n.fasi)}</Cella>
              </tr>
            ))}
          </Tabella>
        </Sezione>
      ) : null}
    </AttornoEnte>
  )
}
