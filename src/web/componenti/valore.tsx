import { useParole } from '../ambiente.ts'

/** A value, or in words that it isn't known: an empty cell would say neither. */
export const Valore = ({
  testo,
  femminile,
}: {
  readonly testo: string | null
  readonly femminile?: boolean
}) => {
  const { comuni } = useParole()
  return testo === null || testo === '' ? (
    <span class="oc-ignoto">{femminile ? comuni.nonNota : comuni.nonNoto}</span>
  ) : (
    testo
  )
}
