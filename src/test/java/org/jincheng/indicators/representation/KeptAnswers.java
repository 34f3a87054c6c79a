package org.jincheng.indicators.representation;

import org.springframework.boot.test.context.TestComponent;

/** What the service under test keeps, for tests that change data without a revision. */
@TestComponent
public class KeptAnswers {

	private final Answers answers;

	KeptAnswers(Answers answers) {
		this.answers = answers;
	}

	public void forget() {
		this.answers.clear();
	}

}
