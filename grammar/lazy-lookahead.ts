import { LLkLookaheadStrategy } from "chevrotain";

type Strategy = InstanceType<typeof LLkLookaheadStrategy>;
type AlternationOptions = Parameters<Strategy["buildLookaheadForAlternation"]>[0];
type OptionalOptions = Parameters<Strategy["buildLookaheadForOptional"]>[0];
type ChooseAlternative = ReturnType<Strategy["buildLookaheadForAlternation"]>;
type IsNext = ReturnType<Strategy["buildLookaheadForOptional"]>;

/**
 * Chevrotain's LL(k) lookahead, computed for each choice when it is first asked. The parser chooses by itself, so that
 * none is ever asked: computing all of them at the start would take longer than reading a declaration.
 */
export class LazyLookahead extends LLkLookaheadStrategy {
  override buildLookaheadForAlternation(options: AlternationOptions): ChooseAlternative {
    let choose: ChooseAlternative | undefined;
    const build = () => super.buildLookaheadForAlternation(options);
    return function (this: ThisParameterType<ChooseAlternative>, alternatives) {
      choose ??= build();
      return choose.call(this, alternatives);
    };
  }

  override buildLookaheadForOptional(options: OptionalOptions): IsNext {
    let isNext: IsNext | undefined;
    const build = () => super.buildLookaheadForOptional(options);
    return function (this: ThisParameterType<IsNext>) {
      isNext ??= build();
      return isNext.call(this);
    };
  }
}
