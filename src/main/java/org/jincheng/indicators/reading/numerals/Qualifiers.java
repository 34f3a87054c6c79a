package org.jincheng.indicators.reading.numerals;

import java.util.List;

/** The step that finds the qualifiers of figures, and takes them into their phrases. */
public record Qualifiers(SentenceContext in) implements Step {

	@Override
	public List<Draft> read(List<Draft> drafts) {
		var relations = QualifierWords.EACH.in(this.in.language());
		var end = 0;
		for (var draft : drafts) {
			if (draft.isMeasured()) {
				relations.find(this.in.text(), draft, end);
			}
			end = draft.end;
		}
		return drafts;
	}

}
