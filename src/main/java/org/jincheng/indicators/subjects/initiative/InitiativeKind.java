package org.jincheng.indicators.subjects.initiative;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** What sort of thing an initiative is. */
public enum InitiativeKind implements NamedTerm {

	POLICY("policy", "Policy", "政策"),

	GOAL("goal", "Goal", "目标"),

	PROJECT("project", "Project", "项目"),

	INSTITUTION("institution", "Institution", "机构"),

	INFRASTRUCTURE("infrastructure", "Infrastructure", "基础设施"),

	TRAINING("training", "Training", "培训"),

	ACHIEVEMENT("achievement", "Achievement", "成就");

	@EnumeratedValue
	private final String code;

	private final Text text;

	InitiativeKind(String code, String en, String zh) {
		this.code = code;
		this.text = new Text(en, zh);
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public Text text() {
		return this.text;
	}

}
