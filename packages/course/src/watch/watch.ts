import type { Exercise } from "../exercises.ts";
import { type Job, Rounds } from "./rounds.ts";
import type { Verdict } from "./verdict.ts";
import type { Lesson, World } from "./world.ts";

/** What keys and saves lead to. It knows neither terminal nor file system: those are its {@link World}. */
export class Watch {
  readonly #world: World;
  readonly #rounds = new Rounds();
  readonly #ended = Promise.withResolvers<number>();
  #exercise: Exercise;
  /** What is open now; while it goes on to another exercise, still the last one. */
  #lesson: { exercise: Exercise; lesson: Lesson } | undefined;
  #verdict: Verdict | undefined;
  /** Somebody has had enough: what is typed from now on is meant for the shell. */
  #over = false;

  constructor(world: World, exercise: Exercise) {
    this.#world = world;
    this.#exercise = exercise;
    this.#rounds.ask(this.#run());
  }

  /** Resolves with the exit code once somebody has had enough; rejects when a run broke down. */
  get ended(): Promise<number> {
    return Promise.race([this.#ended.promise, this.#rounds.broken]);
  }

  async close(): Promise<void> {
    await this.#rounds.close();
    await this.#lesson?.lesson[Symbol.asyncDispose]();
  }

  saved(): void {
    this.#rounds.ask(this.#run());
  }

  press(key: string): void {
    if (this.#over) return;
    if (key === "ctrl-c") this.#end(130);
    else if (key === "q") this.#end(0);
    else if (key === "r") this.#rounds.ask(this.#run());
    else if (key === "n") this.#goOn();
    else if (key === "l") this.#rounds.ask(this.#then((signal) => this.#world.list(signal)));
    else if (key === "c") this.#compare();
    else if (key === "h") this.#tell(() => this.#hint());
    else if (key === "?") this.#tell(() => this.#world.help());
  }

  #end(exitCode: number): void {
    this.#over = true;
    this.#ended.resolve(exitCode);
  }

  #run(): Job {
    let stopped = false;
    return {
      run: async () => {
        const lesson = await this.#open();
        if (stopped) return;
        this.#world.clear();
        const exercise = this.#exercise;
        const verdict = await lesson.run();
        if (exercise === this.#exercise) this.#verdict = verdict;
        for (const file of verdict.missing)
          this.#world.say(`${file} is missing. Save it again, or have it back:\n  git checkout -- ${file}`);
        if (verdict.state !== "interrupted") this.#world.waiting();
      },
      interrupt: () => {
        stopped = true;
        this.#lesson?.lesson.interrupt();
      },
    };
  }

  /** The lesson of the exercise that is watched now, which may not be open yet. */
  async #open(): Promise<Lesson> {
    const exercise = this.#exercise;
    if (this.#lesson?.exercise === exercise) return this.#lesson.lesson;
    await this.#lesson?.lesson[Symbol.asyncDispose]();
    this.#lesson = undefined;
    this.#world.say(`Watching ${exercise.folder} ...`);
    const lesson = await this.#world.open(exercise, () => this.saved());
    this.#lesson = { exercise, lesson };
    return lesson;
  }

  #goOn(): void {
    const next = this.#world.next(this.#exercise);
    if (next === undefined)
      return this.#tell(() => this.#world.say(`Exercise ${this.#exercise.number} is the last.`));
    this.#exercise = next;
    this.#verdict = undefined;
    this.#rounds.ask(this.#run());
  }

  #compare(): void {
    if (this.#exercise.solution === undefined)
      return this.#tell(() => this.#world.say("This edition of the course holds no solutions."));
    if (this.#verdict?.state === "passed")
      return this.#rounds.ask(this.#then(() => this.#world.compare(this.#exercise)));
    // A command is to be copied: it has a line of its own.
    const command = `  pnpm compare ${Number(this.#exercise.number)} --anyway`;
    const text = `The solution is shown once all tests pass. To see it now:\n${command}`;
    this.#tell(() => this.#world.say(text));
  }

  /** Something between two runs. Broken off, it has nothing more to say. */
  #then(run: (signal: AbortSignal) => Promise<void>): Job {
    const broken = new AbortController();
    return {
      run: async () => {
        await run(broken.signal);
        if (broken.signal.aborted) return;
        await this.#open();
        if (!broken.signal.aborted) this.#world.waiting();
      },
      interrupt: () => broken.abort(),
    };
  }

  /** What is said at once, also while something runs: that waits for nothing yet. */
  #tell(tell: () => void): void {
    tell();
    if (!this.#rounds.busy) this.#world.waiting();
  }

  #hint(): void {
    if (this.#verdict?.state === "passed")
      this.#world.say("This exercise is done: there is nothing to hint at.");
    else this.#world.hint(this.#address());
  }

  #address(): string {
    const exercise = String(Number(this.#exercise.number));
    const task = this.#verdict?.task ?? 0;
    return task === 0 ? exercise : `${exercise}.${task}`;
  }
}
