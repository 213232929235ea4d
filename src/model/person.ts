/** A person about whom an editor has decided, in `people.yaml`. */
export interface KnownPerson {
  id: string
  /** As pages show it. */
  name: string
  /** Other forms of the name, without titles. */
  aliases: string[]
  /** The years of the articles in which the aliases mean this person; absent where it is all. */
  from?: number | undefined
  to?: number | undefined
  /** The only articles, as paths from the articles folder, in which name and aliases mean this person; absent where it is all. */
  articles?: string[] | undefined
}
