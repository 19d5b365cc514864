/** A screen for those who may: anyone else who is signed in is told so, before anything is asked for. */
import type { ComponentChildren } from "preact";
import { localProblem } from "../api/answers";
import { t } from "../kit/i18n";
import { Failure } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { SignInFirst } from "./SignInFirst";

interface Props {
  title: string;
  may: () => boolean;
  children: () => ComponentChildren;
}

export function AdministratorOnly({ title, may, children }: Props) {
  return (
    <SignInFirst>
      {may() ? (
        children()
      ) : (
        <Page title={title || t("nav.administration")}>
          <Failure problem={localProblem("forbidden")} />
        </Page>
      )}
    </SignInFirst>
  );
}
