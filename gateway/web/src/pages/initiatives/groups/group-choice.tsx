import { type Change, PageLink, useParameter } from "../../../address/index.js";
import { Disclosure, MenuList } from "../../../control/index.js";
import { useTexts } from "../../../language/index.js";
import { GROUP_TEXTS } from "./group-texts.js";
import { ACROSS, GROUP, GROUP_NAMES, groupsOf, MEASURE, MEASURE_NAMES } from "./grouping.js";

/** What the initiatives are grouped by: up to two dimensions down, one across. */
export function GroupChoice() {
  const texts = useTexts(GROUP_TEXTS);
  const groups = groupsOf(useParameter(GROUP));
  const across = useParameter(ACROSS);
  const measure = useParameter(MEASURE);
  const [first, second] = groups;
  const named = (name: string | undefined, none: string) => (name === undefined ? none : texts[name as "area"]);
  const free = GROUP_NAMES.filter((name) => !groups.includes(name) && name !== across);
  return (
    <>
      <Choice
        label={first === undefined ? texts.group : `${texts.group}: ${texts[first].toLowerCase()}`}
        none={texts.none}
        current={first}
        names={[...(first === undefined ? [] : [first]), ...free]}
        changesOf={(name) => [
          GROUP.is(name === undefined ? [] : [name, ...(second === undefined ? [] : [second])]),
          ...(name === undefined ? [ACROSS.is(undefined)] : []),
        ]}
      />
      {first !== undefined && (
        <>
          <Choice
            label={`${texts.andThen}: ${named(second, texts.thenNone).toLowerCase()}`}
            none={texts.thenNone}
            current={second}
            names={[...(second === undefined ? [] : [second]), ...free]}
            changesOf={(name) => [GROUP.is(name === undefined ? [first] : [first, name])]}
          />
          <Choice
            label={`${texts.across}: ${named(across, texts.acrossNone).toLowerCase()}`}
            none={texts.acrossNone}
            current={across}
            names={[...(across === undefined ? [] : [across]), ...free]}
            changesOf={(name) => [ACROSS.is(name)]}
          />
        </>
      )}
      {first !== undefined && across !== undefined && (
        <Choice
          label={`${texts.measure}: ${texts[measure].toLowerCase()}`}
          current={measure}
          names={MEASURE_NAMES}
          changesOf={(name) => [MEASURE.is(name ?? "amount")]}
        />
      )}
    </>
  );
}

interface ChoiceProps<Name extends string> {
  label: string;
  /** What takes the choice away; absent: there is always one. */
  none?: string;
  current: Name | undefined;
  names: readonly Name[];
  changesOf(name: Name | undefined): Change[];
}

function Choice<Name extends keyof ReturnType<typeof useTexts<typeof GROUP_TEXTS>>>(props: ChoiceProps<Name>) {
  const { label, none, current, names, changesOf } = props;
  // Beside the list it stands at the right edge, above groups at the left.
  const edge = useParameter(GROUP).length === 0 ? "end" : "start";
  const texts = useTexts(GROUP_TEXTS);
  return (
    <Disclosure label={label} edge={edge}>
      {(close) => (
        <MenuList label={label}>
          {none !== undefined && (
            <li>
              <PageLink
                changes={changesOf(undefined)}
                aria-current={current === undefined ? "true" : undefined}
                onClick={close}
              >
                {none}
              </PageLink>
            </li>
          )}
          {names.map((name) => (
            <li key={name}>
              <PageLink changes={changesOf(name)} aria-current={current === name ? "true" : undefined} onClick={close}>
                {texts[name] as string}
              </PageLink>
            </li>
          ))}
        </MenuList>
      )}
    </Disclosure>
  );
}
