package io.dwsim.common.json;

import io.dwsim.common.failure.Fault;
import io.dwsim.common.failure.StorableText;

/** One text of a list, which knows its place in the document. */
public final class JsonText {

    private final String text;
    private final String pointer;
    private final Findings findings;

    JsonText(String text, String pointer, Findings findings) {
        this.text = text;
        this.pointer = pointer;
        this.findings = findings;
    }

    public String text() {
        return text;
    }

    /** Records a fault at this element. */
    public void fault(String message) {
        findings.fault(new Fault(pointer, message, StorableText.of(text, JsonObjectReader.LONGEST_VALUE_SHOWN)));
    }
}
