package org.jincheng.indicators.core.language;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jincheng.indicators.JinchengIndicatorsApplication;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

class NamedTermTests {

	@Test
	void theFileHasTheNamesOfEachTermAndNoOthers() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(NamedTerm.class));
		var terms = scanner.findCandidateComponents(JinchengIndicatorsApplication.class.getPackageName())
			.stream()
			.map((type) -> ClassUtils.resolveClassName(Objects.requireNonNull(type.getBeanClassName()), null))
			.filter(Class::isEnum)
			.flatMap((type) -> Arrays.stream(type.getEnumConstants())
				.map((term) -> type.getSimpleName() + "." + ((Term) term).code()))
			.collect(Collectors.toSet());
		assertThat(terms).isNotEmpty().isEqualTo(TextFile.texts("dashboard/terms.json").keySet());
	}

}
