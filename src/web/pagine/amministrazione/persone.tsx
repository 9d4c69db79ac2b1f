import type { PersonaAnno, PersoneAnno } from '../../../servizi/organigramma/persone.ts'
import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { Anni, AttornoEnte } from './attorno.tsx'
import { indirizzoCentro, indirizzoPersone, indirizzoPiano } from './indirizzi.ts'

const Persona = ({ persona: x }: { readonly persona: PersonaAnno }) => {
  const { persone: p } = useParole().amministrazione
  const nessuna = <span class="oc-muto">{p.nessuna}</span>
  return (
    <tr {...RUOLO.riga}>
      <th scope="row" {...RUOLO.testa}>
        <b>{x.nome}</b>
        {x.viste.map((v) => (
          <span key={v} class="oc-blocco oc-piccolo">
            <a href={indirizzoPiano(v, { persona: x.nome })} aria-label={p.vedi(x.nome, v)}>
              {p.nelPiano(v)}
            </a>
          </span>
        ))}
      </th>
      <Cella nome={p.schede}>{x.schede > 0 ? p.quanteSchede(x.schede) : nessuna}</Cella>
      <Cella nome={p.fasi}>{x.fasi > 0 ? p.quanteFasi(x.fasi, x.schedeConFasi) : nessuna}</Cella>
      <Cella nome={p.incarichi} classe={x.incarichi.length + x.deleghe.length === 0 ? 'vuota' : ''}>
        <ul class="oc-voci-ente">
          {x.incarichi.map((i) => (
            <li key={`${i.centro}-${i.ruolo}-${i.dal}`}>
              {i.ruolo}, <a href={indirizzoCentro(i.centro)}>{i.nomeCentro}</a>
            </li>
          ))}
          {x.deleghe.map((d) => (
            <li key={`${d.assessorato}-${d.dal}`}>{p.delega(d.assessorato)}</li>
          ))}
        </ul>
      </Cella>
    </tr>
  )
}

/** Who is named on the cards of a year, with which roles, and where to see those cards. */
export const PaginaPersone = ({ persone: d }: { readonly persone: PersoneAnno }) => {
  const { persone: p } = useParole().amministrazione
  return (
    <AttornoEnte
      pagina="persone"
      titolo={p.titolo(d.anno)}
      briciole={[{ testo: p.nome }]}
      apertura={p.apertura}
      sotto={<Anni anno={d.anno} anni={d.anni} indirizzo={indirizzoPersone} />}
    >
      {d.persone.length === 0 ? (
        <Avviso tono="nota" titolo={p.vuoto}>
          <p>{p.vuotoTesto}</p>
        </Avviso>
      ) : (
        <Tabella
          nome={p.titolo(d.anno)}
          schede
          colonne={[
            { chiave: 'persona', testo: p.persona },
            { chiave: 'schede', testo: p.schede },
            { chiave: 'fasi', testo: p.fasi },
            { chiave: 'incarichi', testo: p.incarichi },
          ]}
        >
          {d.persone.map((x) => (
            <Persona key={x.nome} persona={x} />
          ))}
        </Tabella>
      )}
    </AttornoEnte>
  )
}
