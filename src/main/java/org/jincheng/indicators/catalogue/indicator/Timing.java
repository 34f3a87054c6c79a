package org.jincheng.indicators.catalogue.indicator;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** What of its period a value tells. */
public enum Timing implements NamedTerm {

	/** A stock, counted on its last day. */
	END_OF_PERIOD("end-of-period", "End of period", "期末"),

	/** The mean over it. */
	AVERAGE("average", "Average", "平均"),

	/** A flow, added up over it. */
	SUM("sum", "Sum", "累计");

	@EnumeratedValue
	private final String code;

	private final Text text;

	Timing(String code, String en, String zh) {
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
