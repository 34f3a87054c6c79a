package org.jincheng.indicators.core.language;

import java.util.Arrays;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jincheng.indicators.JinchengIndicatorsApplication;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NamedTermTests {

	@Test
	void theFileHasTheNamesOfEachTermAndNoOthers() {
		var terms = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages(JinchengIndicatorsApplication.class.getPackageName())
			.stream()
			.filter((type) -> type.isEnum() && type.isAssignableTo(NamedTerm.class))
			.map(JavaClass::reflect)
			.flatMap((type) -> Arrays.stream(type.getEnumConstants())
				.map((term) -> type.getSimpleName() + "." + ((Term) term).code()))
			.collect(Collectors.toSet());
		assertThat(terms).isNotEmpty().isEqualTo(TextFile.read("/language/terms.json").keySet());
	}

}
