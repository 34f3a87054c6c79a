package org.jincheng.indicators.faces.mcp;

import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;

/** What a claim can have wrong; each but the first two alone, the number being right. */
enum ClaimPart implements Term {

	VALUE("The sources state another number.", "来源所述为另一数值。"),

	RELATION("The sources state this number with another qualifier, or without one.", "来源所述的这一数值有不同的限定，或没有限定。"),

	UNIT("The sources state this number in another unit.", "来源所述的这一数值为另一单位。"),

	COMPARISON("The sources state this number as compared with something else, or not compared.",
			"来源所述的这一数值比较对象不同，或并非比较所得。"),

	PLACE("The sources state this number of another place, and nothing of this one.", "来源所述的这一数值属于另一地区，未涉及该地区。"),

	PERIOD("The sources state this number of another period, and nothing of this one.", "来源所述的这一数值属于另一时期，未涉及该时期。"),

	STATUS("The sources state this number as something else: a plan is no outcome.", "来源所述的这一数值性质不同：计划不等于结果。");

	private final Text why;

	ClaimPart(String en, String zh) {
		this.why = new Text(en, zh);
	}

	/** Returns what it means that this is wrong, as a sentence. */
	Text why() {
		return this.why;
	}

}
