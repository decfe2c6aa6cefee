// Preloaded into a server: a wall clock that jumps by the hour, ahead and back, each time the process gets SIGUSR2.
const Real = Date;
let offset = 0;
let jumps = 0;

class JumpingDate extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + offset);
    else super(...given);
  }

  static now() {
    return Real.now() + offset;
  }
}

globalThis.Date = JumpingDate;
process.on('SIGUSR2', () => {
  jumps += 1;
  offset = (jumps % 2 === 1 ? 2 : -1) * 3_600_000;
});
