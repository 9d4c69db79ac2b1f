import type {
  CodiceSpiegato,
  FormaSpiegata,
  GrammaticaSpiegata,
} from '../../../servizi/amministrazione/codici.ts'
import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { CampoRicerca } from '../../componenti/campo.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { AttornoEnte } from './attorno.tsx'
import { INDIRIZZO_CODICI } from './indirizzi.ts'

/** A code taken apart: each part, its value, what it is. */
const Parti = ({ codice: c }: { readonly codice: CodiceSpiegato }) => {
  const { codici: p } = useParole().amministrazione
  const ufficiale = (nome: string): string | null =>
    nome === 'missione' ? c.missione : nome === 'programma' ? c.programma : null
  return (
    <>
      <Tabella
        nome={p.letto(c.codice, p.forme[c.forma] ?? c.forma)}
        schede
        classe="oc-parti"
        colonne={[
          { chiave: 'valore', testo: p.valore },
          { chiave: 'significa', testo: p.significa },
        ]}
      >
        {c.parti.map((parte) => {
          const nome = ufficiale(parte.nome)
          return (
            <tr key={parte.nome} {...RUOLO.riga}>
              <th scope="row" {...RUOLO.testa}>
                <span class="oc-codice">{parte.valore}</span>
              </th>
              <Cella nome={p.significa}>
                {p.parti[parte.nome] ?? parte.nome}
                {nome === null ? '' : ` ${p.ufficiale(nome)}`}
              </Cella>
            </tr>
          )
        })}
      </Tabella>
      {c.padre === null ? null : <p class="oc-piccolo oc-sopra">{p.sotto(c.padre)}</p>}
    </>
  )
}

const Forma = ({ forma: f }: { readonly forma: FormaSpiegata }) => {
  const { codici: p } = useParole().amministrazione
  return (
    <Sezione id={`forma-${f.forma}`} titolo={p.forme[f.forma] ?? f.forma}>
      <p>
        {p.modello}: <code>{f.modello}</code>
      </p>
      {f.esempio === null ? null : (
        <>
          <p>
            {p.esempio}: <span class="oc-codice">{f.esempio.codice}</span>{' '}
            {f.vero ? null : <span class="oc-muto">{p.inventato}</span>}
          </p>
          <Parti codice={f.esempio} />
        </>
      )}
    </Sezione>
  )
}

/** The code grammar in use, and a place to try a code. */
export const PaginaCodici = ({
  grammatica: g,
  chiesto,
}: {
  readonly grammatica: GrammaticaSpiegata
  readonly chiesto: string
}) => {
  const { codici: p } = useParole().amministrazione
  return (
    <AttornoEnte pagina="codici" titolo={p.titolo} briciole={[{ testo: p.titolo }]} apertura={p.apertura}>
      <Sezione id="prova" titolo={p.provaTitolo}>
        <form method="get" action={INDIRIZZO_CODICI} class="oc-filtri oc-stacco">
          <CampoRicerca nome="codice" etichetta={p.prova} aiuto={p.provaAiuto} valore={chiesto} />
          <button type="submit" class="btn btn-primary oc-in-riga">
            {p.leggi}
          </button>
        </form>
        {g.prova === 'nessuna' ? (
          <Avviso tono="attenzione" titolo={p.nessuna(chiesto)} subito>
            <p>{p.nessunaTesto}</p>
          </Avviso>
        ) : g.prova === null ? null : (
          <>
            <h3>{p.letto(g.prova.codice, p.forme[g.prova.forma] ?? g.prova.forma)}</h3>
            <Parti codice={g.prova} />
          </>
        )}
      </Sezione>
      <p>{g.propria ? p.propria : p.predefinita}</p>
      {g.forme.map((f) => (
        <Forma key={`${f.forma}-${f.modello}`} forma={f} />
      ))}
    </AttornoEnte>
  )
}
