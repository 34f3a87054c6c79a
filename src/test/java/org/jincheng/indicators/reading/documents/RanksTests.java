package org.jincheng.indicators.reading.documents;

import java.util.Objects;

import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.reading.result.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tells ranks from ordinals that only count. */
class RanksTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			工业增速分别居全省第三位和全国第九位。; 3 140000, 9 CN
			总量列全省第5名，增速倒数第二。; 5 140000
			在全省11个市中，我市增速排第三。; 3 140000 11 市
			位居中部六省第一。; 1 null 6 省
			Output was second in the province and third nationwide.; 2 140000, 3 CN
			Its growth was the third-fastest in Shanxi.; 3 140000
			The city is No 2 among Shanxi's 11 cities.; 2 140000 11 cities
			Growth climbed from ninth to third in the province.; 3 140000
			It took third place.; 3
			It took third nationwide.; ''
			""")
	void ranksAndWhatTheyAreAmong(String text, String ranks) {
		var found = Exam.numerals(text, "2024-02-01")
			.stream()
			.filter((it) -> "rank".equals(it.measure().unit()))
			.map((it) -> {
				var comparison = Objects.requireNonNull(it.setting().comparison());
				assertThat(comparison.kind()).isEqualTo(ComparisonKind.RANK);
				var among = comparison.among();
				return it.measure().value() + ((among != null) ? " " + among.place() : "")
						+ ((among != null && among.count() != null) ? " " + among.count() + " " + among.kind() : "");
			})
			.toList();
		assertThat(String.join(", ", found)).isEqualTo(ranks);
	}

	@ParameterizedTest
	@ValueSource(strings = { "根据第七次全国人口普查，晋城是全国第一个试点城市。", "晋城第三次位列全省第一方阵。", "增速居全省倒数第二。", "全省第三产业增长较快。",
			"It was the third time, and the first in the country to do so.",
			"China's third largest lake is in Jiangxi.",
			"It was the first city in the province to open a first-class road.",
			"In the first place, the fourth phase began.", "Unemployment was the second lowest in the province.",
			"It opened for the second year in a row." })
	void ordinalsThatOnlyCountAreNoRanks(String text) {
		assertThat(Exam.numerals(text, "2024-02-01")).isNotEmpty()
			.allSatisfy((it) -> assertThat(it.kind()).isNotEqualTo(Kind.FIGURE));
	}

}
