import { Component, type ReactNode } from "react";
import { useTexts } from "../language/index.js";
import { Card, Empty, Finding } from "../layout/index.js";
import { SHELL_TEXTS } from "./shell-texts.js";

interface CatchProps {
  /** What a mishap is forgotten by: another address is another page. */
  address: string;
  children: ReactNode;
}

/** Shows what to do where a page cannot be shown, e.g. since the hub has newer ones; what stands around it stays. */
export class CatchMishap extends Component<CatchProps, { failedAt: string | undefined }> {
  override state = { failedAt: undefined as string | undefined };

  override componentDidCatch(): void {
    this.setState({ failedAt: this.props.address });
  }

  static getDerivedStateFromError() {
    return { failedAt: location.pathname };
  }

  override render(): ReactNode {
    return this.state.failedAt === this.props.address ? <Mishap /> : this.props.children;
  }
}

function Mishap() {
  const texts = useTexts(SHELL_TEXTS);
  return (
    <>
      <Finding name={texts.mishap}>{texts.mishap}</Finding>
      <Card>
        <Empty title={texts.mishapMore}>
          <button type="button" onClick={() => location.reload()}>
            {texts.reload}
          </button>
        </Empty>
      </Card>
    </>
  );
}
