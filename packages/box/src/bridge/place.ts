/** The folder of an exercise or a solution, in a path. */
const FOLDER = /.*[\\/]((?:exercises|solutions)[\\/]\d\d-[\w-]+)[\\/]/;

/** What may follow it in a place such as `exercises/03-gather/exercise.ts:14:5`. */
const REST = /^\/(?:wrong\/)?[\w.-]{1,80}\.ts:\d{1,6}:\d{1,6}$/;

const TEST = /\.test\.ts:/;

/**
 * Tells lines of the learner's from all others that a box may name: a report prints what it finds there.
 *
 * @param file the path of the file under test; all that is the learner's lies in its folder
 */
export function placesBeside(file: string): (place: unknown) => string | undefined {
  const folder = FOLDER.exec(file)?.[1]?.replaceAll("\\", "/");
  return (place) => {
    if (folder === undefined || typeof place !== "string" || !place.startsWith(folder)) return undefined;
    return REST.test(place.slice(folder.length)) && !TEST.test(place) ? place : undefined;
  };
}
