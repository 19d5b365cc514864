/** One task, step by step. */
import { useRoute } from "preact-iso";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { NotFound } from "../kit/NotFound";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { type GuideName, isGuide, PICTURES } from "./guides";
import { useGuides } from "./HelpPage";
import { Step } from "./Step";

export default function GuidePage() {
  const { params } = useRoute();
  return isGuide(params.guide) ? <Screen name={params.guide} /> : <NotFound />;
}

function Screen({ name }: { name: GuideName }) {
  const [guides, reload] = useGuides();
  const found = guides.status === "ready" ? guides.data[name] : null;
  return (
    <Page
      title={found?.title ?? t("help.title")}
      lead={found?.for}
      crumbs={[{ href: paths.help(), label: t("help.title") }]}
    >
      <Loaded resource={guides} reload={reload}>
        {(each) => (
          <ol class="guide">
            {each[name].steps.map((text, at) => (
              <Step key={text} text={text} number={at + 1} picture={PICTURES[name]?.[at]} />
            ))}
          </ol>
        )}
      </Loaded>
      <p>
        <a href={paths.plan("TRAINING")}>{t("help.openTraining")}</a>
      </p>
    </Page>
  );
}
