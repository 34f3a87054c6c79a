package org.jincheng.indicators.faces.mcp;

import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Claims of each kind get the right verdict: right ones, and those that are wrong by
 * value, unit, qualifier, place, period or status, or of which nothing is known.
 */
@ServiceTests
class ClaimedFigureTests {

	@Autowired
	private Api api;

	static Stream<Arguments> claims() {
		return Stream.of("mcp/claims.tsv", "mcp/claims-with-more-words.tsv")
			.flatMap((file) -> McpServer.read(file).lines())
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> Arguments.of((Object[]) line.split("\t")));
	}

	@ParameterizedTest
	@MethodSource("claims")
	void claimGetsTheRightVerdict(String verdict, String wrong, String claim) {
		var arguments = claim.startsWith("{") ? claim
				: JsonMapper.shared().createObjectNode().put("claim", claim).toString();
		var answer = new Assistant(this.api).call("verify_figure", arguments);
		assertThat(answer.get("verdict").asString()).as(answer.toPrettyString()).isEqualTo(verdict);
		var finding = answer.at("/findings/0");
		assertThat(finding.path("wrong").asString("-")).as(answer.toPrettyString()).isEqualTo(wrong);
		assertThat(finding.get("why").asString()).isNotBlank();
		if (!verdict.equals("unknown")) {
			assertThat(finding.at("/figures/0/citations/0/text").asString()).contains(", paragraph ", ", sentence ");
		}
	}

}
