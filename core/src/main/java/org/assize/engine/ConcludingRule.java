package org.assize.engine;

import java.util.ArrayList;
import java.util.List;
import org.assize.codebase.Codebase;
import org.assize.engine.FileInspection.DraftFinding;
import org.assize.finding.Finding;
import org.assize.finding.Place;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Inspection;

/** What one rule says in its conclusion. */
final class ConcludingRule implements ConclusionReport {

    private final Codebase codebase;
    private final Plan plan;
    private final int rule;
    private final List<DraftFinding> drafts = new ArrayList<>();
    private long unjudged;

    ConcludingRule(Codebase codebase, Plan plan, int rule) {
        this.codebase = codebase;
        this.plan = plan;
        this.rule = rule;
    }

    List<DraftFinding> drafts() {
        return drafts;
    }

    long unjudged() {
        return unjudged;
    }

    @Override
    public Codebase codebase() {
        return codebase;
    }

    @Override
    public <O extends Record> O options(Class<O> type) {
        return FileInspection.optionsOf(plan.rule(rule), type);
    }

    @Override
    public Inspection.Draft breach(Place place, String message) {
        return draft(Finding.Kind.BREACH, place, message);
    }

    @Override
    public Inspection.Draft review(Place place, String question) {
        return draft(Finding.Kind.REVIEW, place, question);
    }

    private DraftFinding draft(Finding.Kind kind, Place place, String message) {
        DraftFinding draft = new DraftFinding(rule, kind, message, place);
        drafts.add(draft);
        return draft;
    }

    @Override
    public void unjudged(Place place) {
        unjudged++;
    }
}
