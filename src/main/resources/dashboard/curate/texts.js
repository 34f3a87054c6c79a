import { addTexts } from "../parts/language.js";

/** The texts of the form that corrects a figure, in English and in Chinese. */
export const texts = {
	"curate.hint": [
		"For curators with an API key. The figure keeps its id, and its history every version.",
		"供持有API密钥的数据管理员使用。数字的标识不变，历史中保留每个版本。",
	],
	"curate.printed": ["As printed", "原文"],
	"curate.value": ["Value, in the unit", "数值（按单位）"],
	"curate.upper": ["Upper end of a range", "区间上限"],
	"curate.unit": ["Unit", "单位"],
	"curate.counted": ["What is counted", "计数对象"],
	"curate.relation": ["Relation to the truth", "与真值的关系"],
	"curate.status": ["Status", "状态"],
	"curate.indicator": ["Indicator", "指标"],
	"curate.place": ["Place", "地区"],
	"curate.period.basis": ["Period is", "时期依据"],
	"curate.period.start": ["First day", "起始日"],
	"curate.period.end": ["Last day", "截止日"],
	"curate.comparison.kind": ["Compared by", "比较方式"],
	"curate.comparison.basePeriod.start": ["First day of the base", "基期起始日"],
	"curate.comparison.basePeriod.end": ["Last day of the base", "基期截止日"],
	"curate.source.paragraph": ["Paragraph", "段"],
	"curate.source.sentence": ["Sentence", "句"],
	"curate.note.en": ["Note in English", "英文备注"],
	"curate.note.zh": ["Note in Chinese", "中文备注"],
	"curate.number": ["A number such as 46.1, without commas or words", "数字，如46.1，不含逗号或文字"],
	"curate.reason": ["Why, for the history", "原因（记入历史）"],
	"curate.correct": ["Record the correction", "记录更正"],
	"curate.withdraw": ["Withdraw the figure", "撤回该数字"],
	"curate.withdraw.title": ["Withdraw this figure?", "撤回该数字？"],
	"curate.withdraw.hint": ["It no longer stands, and its history remains.", "该数字将失效，其历史仍会保留。"],
	"curate.corrected": ["The correction is recorded.", "更正已记录。"],
	"curate.withdrawn": ["The figure is withdrawn.", "该数字已撤回。"],
	"curate.changed": [
		"Somebody has changed this figure meanwhile. Nothing was recorded.",
		"他人已在此期间修改该数字，本次未作记录。",
	],
	"curate.again": ["Begin anew with the figure as it is now", "以该数字的最新版本重新开始"],
};

addTexts(texts);
