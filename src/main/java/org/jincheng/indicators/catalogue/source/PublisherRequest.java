package org.jincheng.indicators.catalogue.source;

import java.util.List;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.request.BodyRules;
import org.jincheng.indicators.core.request.SeparatedBy;
import org.jspecify.annotations.Nullable;

/**
 * A publisher, as a curator describes it.
 *
 * @param code its code, for good: letters and digits in groups that hyphens separate
 * @param name its name
 * @param aliases the other names that it is printed under, without semicolons; none if
 * left out
 * @param kind what it is; null where nobody has said
 * @param parent the code of the publisher that it is a part of; null where it is of none
 */
record PublisherRequest(@Schema(
		example = "jincheng-statistics") @Pattern(regexp = BodyRules.ID, message = BodyRules.ID_MESSAGE) String code,
		Text name,
		@Schema(example = "[\"晋城市统计局、国家统计局晋城调查队\"]") @SeparatedBy("; ") @Nullable List<@Pattern(regexp = "[^;]+",
				message = "must have no semicolon") String> aliases,
		@Schema(example = "statistics-office") @Nullable PublisherKind kind,
		@Schema(example = "shanxi-statistics") @Nullable String parent) {

	List<String> aliasesOrNone() {
		return (this.aliases != null) ? this.aliases : List.of();
	}

	/** Its names. */
	List<String> names() {
		return Stream.of(Stream.of(this.name.en()), Stream.ofNullable(this.name.zh()), aliasesOrNone().stream())
			.flatMap((names) -> names)
			.toList();
	}

	/** The same under more names. */
	PublisherRequest called(List<String> names) {
		var known = names().stream().map(Publisher::key).toList();
		var more = names.stream().filter((other) -> !known.contains(Publisher.key(other)));
		return new PublisherRequest(this.code, this.name, Stream.concat(aliasesOrNone().stream(), more).toList(),
				this.kind, this.parent);
	}

	/** The same as a part of another one. */
	PublisherRequest in(@Nullable String other) {
		return new PublisherRequest(this.code, this.name, this.aliases, this.kind, other);
	}

}
