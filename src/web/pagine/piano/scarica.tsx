import { useParole } from '../../ambiente.ts'
import { type Formato, indirizzoAzioni, indirizzoFile, type StatoPiano } from './stato.ts'

/** Exactly what is shown, to take away: the same filters, columns, order and grouping. */
export const Scarica = ({ vista, stato }: { readonly vista: string; readonly stato: StatoPiano }) => {
  const { scarica } = useParole().piano
  const voce = (formato: Formato, testo: string, aiuto?: string) => (
    <li>
      <a href={indirizzoFile(vista, stato, formato)} rel="nofollow">
        {testo}
      </a>
      {aiuto ? <span class="oc-piccolo oc-muto"> {aiuto}</span> : null}
    </li>
  )
  return (
    <details class="oc-apri oc-scarica">
      <summary>{scarica.titolo}</summary>
      <ul>
        {voce('elenco.xlsx', scarica.xlsx)}
        {voce('elenco.csv', scarica.csv)}
        {voce('elenco.pdf', scarica.pdf)}
        {voce('esporta.xlsx', scarica.cartella, scarica.cartellaAiuto)}
        {voce('esporta.json', scarica.json)}
        {voce('esporta.csv', scarica.righe)}
        <li>
          <a href={indirizzoAzioni(vista, stato)}>{scarica.altro}</a>
        </li>
      </ul>
    </details>
  )
}
