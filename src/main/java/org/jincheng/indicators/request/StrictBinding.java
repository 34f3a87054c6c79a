package org.jincheng.indicators.request;

import java.beans.PropertyEditorSupport;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.problem.RejectedValueException;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reads numbers, truth values and terms in one form only. They need editors, since
 * binding falls back to its own lenient ways where a converter refuses a value.
 */
@ControllerAdvice
class StrictBinding {

	@InitBinder
	void register(WebDataBinder binder) {
		binder.registerCustomEditor(Integer.class, new Editor(StrictBinding::integer));
		binder.registerCustomEditor(BigDecimal.class, new Editor(StrictBinding::decimal));
		binder.registerCustomEditor(Boolean.class, new Editor(StrictBinding::truth));
		if (binder.getTargetType() != null && binder.getTargetType().toClass().isRecord()) {
			Arrays.stream(binder.getTargetType().toClass().getRecordComponents())
				.map(RecordComponent::getType)
				.filter(Term.class::isAssignableFrom)
				.forEach((type) -> binder.registerCustomEditor(type, new Editor((value) -> term(type, value))));
		}
	}

	private static Integer integer(String value) {
		if (!value.matches("-?[0-9]{1,9}")) {
			throw new RejectedValueException("Not a whole number of at most nine digits.");
		}
		return Integer.valueOf(value);
	}

	private static BigDecimal decimal(String value) {
		if (!value.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
			throw new RejectedValueException("Not a plain decimal number such as 1000000000 or 45.8.");
		}
		return new BigDecimal(value);
	}

	private static Boolean truth(String value) {
		return switch (value) {
			case "true" -> Boolean.TRUE;
			case "false" -> Boolean.FALSE;
			default -> throw new RejectedValueException(List.of("true", "false"));
		};
	}

	private static Object term(Class<?> type, String value) {
		var terms = (Term[]) type.getEnumConstants();
		return Term.find(terms, value)
			.orElseThrow(() -> new RejectedValueException(Arrays.stream(terms).map(Term::code).toList()));
	}

	/** Reads a value by a function that refuses what it is not for. */
	private static final class Editor extends PropertyEditorSupport {

		private final Function<String, Object> read;

		Editor(Function<String, Object> read) {
			this.read = read;
		}

		@Override
		public void setAsText(String text) {
			setValue(this.read.apply(text));
		}

	}

}
