package org.jincheng.indicators.reading.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of how pages become documents. */
class HtmlDocumentTests {

	@Test
	void pageIsItsParagraphsAndTablesInOrder() {
		assertThat(read("""
				<title>A page</title><h1>Output</h1><p>One<br>two</p><ul><li>Three</ul>
				<table><caption>Table 1</caption><thead><tr><th>Item<th>2023</thead>
				<tfoot><tr><td>Sum<td>9</tfoot><tbody><tr><td>Coal<td>5</tbody></table>After""")).containsExactly(
				"Output", "One", "two", "Three", "Table 1", "|*Item|*2023|", "|Sum|9|", "|Coal|5|", "After");
		assertThat(document("<title>A page</title>").title()).isEqualTo("A page");
		assertThat(document("<p>None").title()).isNull();
	}

	@Test
	void cellsSpanRowsAndColumnsOfTheirSection() {
		assertThat(read("""
				<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tr><td rowspan=9>e<td colspan=x>f<td>g
				<tr><td>h<td>i</table>""")).containsExactly("|a{2x1}|b{1x2}|", "|c|d|", "|e{2x1}|f|g|", "|h|i|");
	}

	@Test
	void superscriptsAreMarksUnlessTheyAreExponents() {
		assertThat(read("""
				<table><tr><td>GDP<sup>①</sup><td>2023<sup>1)</sup><td>km<sup>2</sup><td>10<sup>4</sup> t
				<tr><td>Beijing<span style="vertical-align: super">2</span><td>10<sup>4</sup><td>5²<td>m³</table>"""))
			.containsExactly("|GDP^①|2023^1)|km²|10⁴ t|", "|Beijing^2|10^4|5^2|m³|");
	}

	@Test
	void marksInProseAreLeftOutAndThoseThatNotesBeginWithStayRaised() {
		assertThat(read("""
				<p>It rose to 2,274.8<sup>2</sup> in the 20<sup>th</sup> year.<p><sup>2</sup> Provisional.
				<p>注：<sup>①</sup>初步核算数；<sup>②</sup>可比价""")).containsExactly("It rose to 2,274.8 in the 20th year.",
				"² Provisional.", "注：①初步核算数；②可比价");
	}

	@Test
	void indentationIsOfBlanksAndStyles() {
		assertThat(read("""
				<style>td {padding: 3px 7px} .in {padding-left: 2em}</style>
				<table><tr><td>a<td>1<tr><td>\u3000b<td>2<tr><td>&nbsp;&nbsp; c<td>3
				<tr><td style="padding-left:14px"><p style="text-indent:10.5pt">d</p><td>4
				<tr><td class=in>e<td>5<tr><td style="margin: 0 0 0 21px">f<td>6</table>""")).containsExactly("|a|1|",
				"|<2>b|2|", "|<2>c|3|", "|<4>d|4|", "|<4>e|5|", "|<3>f|6|");
	}

	@Test
	void whatIsHiddenIsLeftOut() {
		assertThat(read("""
				<style>.x {display: none} @media print {.y {display: none}}</style>
				<script>9</script><template>9</template><!-- 9 --><p hidden>9<p style="visibility:hidden">9<p class=x>9
				<p class=y>seen<table><tr><td>a<td style="Display: None">9<td>1<td>2<tr hidden><td>9<td>9
				<tr style="mso-hide:all"><td>9<td>9<tr><td>b<td><del>9</del>3<td>4</table>""")).containsExactly("seen",
				"|a|1|2|", "|b|3|4|");
	}

	@Test
	void whatIsBesideThePageOrStruckOutIsLeftOut() {
		assertThat(read(
				"<nav>11 menus</nav><p>It has <s>9</s>42 parks.</p><aside>7 links</aside><button>5</button><p>End"))
			.containsExactly("It has 42 parks.", "End");
	}

	@Test
	void tablesThatLayOutAPageAreParagraphs() {
		assertThat(read("""
				<table><tr><td>Menu<td><p>Prose of 5.</p><table><tr><td>a<td>1<tr><td>b<td>2</table></table>
				<table><tr><td>One<tr><td>column</table><table role=presentation><tr><td>c<td>d</table>"""))
			.containsExactly("Menu", "Prose of 5.", "|a|1|", "|b|2|", "One", "column", "c", "d");
	}

	@Test
	void linesOfACellAreOneTextWithoutBlanksInChinese() {
		assertThat(read("<table><tr><td>比上年<br>增长<p>（%）</p><td>Growth<br>on\n  the year<tr><td>a<td>141 212</table>"))
			.containsExactly("|比上年增长（%）|Growth on the year|", "|a|141 212|");
	}

	@Test
	void preformattedColumnsAreUnsure() {
		assertThat(read("<pre>Item      2022    2023\nCoal       1.5     2.5\nGas       10.0    12.0</pre>"))
			.containsExactly("? Item 2022 2023", "? Coal 1.5 2.5", "? Gas 10.0 12.0");
	}

	@Test
	void charsetIsThatOfTheMarkOrTheTypeOrThePage() {
		var gbk = Charset.forName("GBK");
		assertThat(read("<p>产量".getBytes(gbk), gbk)).containsExactly("产量");
		assertThat(read("<meta charset=gb2312><p>产量".getBytes(gbk), null)).containsExactly("产量");
		assertThat(read("<p>产量".getBytes(StandardCharsets.UTF_8), null)).containsExactly("产量");
		assertThat(read("\ufeff<p>产量".getBytes(StandardCharsets.UTF_16LE), gbk)).containsExactly("产量");
	}

	private static List<String> read(String html) {
		return PrintedDocument.lines(document(html));
	}

	private static List<String> read(byte[] html, @Nullable Charset charset) {
		return PrintedDocument.lines(Documents.read(html, DocumentFormat.HTML, charset));
	}

	private static Document document(String html) {
		return Documents.read(html.getBytes(StandardCharsets.UTF_8), DocumentFormat.HTML, StandardCharsets.UTF_8);
	}

}
