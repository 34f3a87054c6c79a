package org.jincheng.indicators.reading.result;

import java.util.Arrays;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;

/**
 * A point that a curator should check.
 *
 * @param code which point it is
 * @param message what may be wrong, and where to look
 */
public record ReadWarning(Warning code, Text message) {

	/** Warns with values that the message leaves open. */
	public static ReadWarning of(Warning code, Object... values) {
		return (values.length == 0) ? new ReadWarning(code, code.text())
				: new ReadWarning(code, new Text(code.name(Language.EN).formatted(values),
						code.name(Language.ZH).formatted(Arrays.copyOf(values, values.length))));
	}

}
