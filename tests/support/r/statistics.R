# Writes the fixture that every statistic of src/core/statistics is compared with.
#
#   Rscript tests/support/r/statistics.R > tests/fixtures/statistics/r.json      (Debian: apt-get install r-base-core)
#
# Uses R's own functions wherever there is one: t.test, wilcox.test, p.adjust, pbinom, dbinom, cor, var, table. The
# other figures are the formulas of the sources named in src/core/statistics, written a second time.
#
# A score is one letter: see SCORES. '.' is an item that the person was not asked. A row is a person.

set.seed(20261123)
SCORES <- c(z = 0, o = 1, h = 1/2, t = 1/3, u = 2/3, q = 1/4, r = 3/4, f = 1/5, g = 3/5)

# ---- JSON ---------------------------------------------------------------------------------------------------------
num <- function(x) ifelse(is.na(x), "null", ifelse(x == round(x) & abs(x) < 1e15, sprintf("%d", as.integer(round(x))), sprintf("%.17g", x)))
js <- function(x) {
  if (is.null(x)) return("null")
  if (is.list(x)) return(paste0("{", paste0("\"", names(x), "\":", sapply(x, js), collapse = ","), "}"))
  if (inherits(x, "raw_json")) return(unclass(x))
  if (is.logical(x) && length(x) == 1 && !is.na(x)) return(if (x) "true" else "false")
  if (is.character(x) && length(x) == 1 && is.null(attr(x, "many"))) return(paste0("\"", x, "\""))
  if (is.character(x) && !length(x)) return("[]")
  if (is.character(x)) return(paste0("[", paste0("\"", x, "\"", collapse = ","), "]"))
  if (length(x) == 1 && is.null(attr(x, "many"))) return(num(x))
  paste0("[", paste0(num(as.vector(x)), collapse = ","), "]")
}
many <- function(x) structure(x, many = TRUE)
# R's error or NaN is the fixture's null.
try_null <- function(expression) tryCatch({
  value <- suppressWarnings(expression)
  if (any(is.nan(unlist(value)))) NULL else value
}, error = function(e) NULL)

# ---- paired figures -----------------------------------------------------------------------------------------------
paired <- function(before, after) {
  n <- length(before)
  d <- round(after - before, 12)
  zero <- rep(0, n)
  able <- before < 1
  change <- ifelse(d > 0, d / (1 - before), ifelse(d < 0, d / before, ifelse(before == 0 | before == 1, NA, 0)))
  list(
    n = n,
    groupGain = if (n == 0 || mean(before) > 1 - 1e-9) NULL else (mean(after) - mean(before)) / (1 - mean(before)),
    meanGain = if (!any(able)) NULL else list(value = mean(((after - before) / (1 - before))[able]), leftOut = sum(!able)),
    change = if (all(is.na(change))) NULL else list(value = mean(change, na.rm = TRUE), leftOut = sum(is.na(change))),
    t = try_null({
      r <- t.test(d, zero, paired = TRUE)
      list(t = unname(r$statistic), df = unname(r$parameter), p = r$p.value, difference = unname(r$estimate),
           low = r$conf.int[1], high = r$conf.int[2], dz = mean(d) / sd(d))
    }),
    wilcoxon = try_null({
      r <- wilcox.test(d, zero, paired = TRUE, digits.rank = 9)
      list(v = unname(r$statistic), p = r$p.value, exact = !grepl("continuity", r$method), changed = sum(d != 0))
    })
  )
}

# ---- items --------------------------------------------------------------------------------------------------------
mid_p <- function(b, c) min(1, 2 * pbinom(min(b, c), b + c, 0.5) - dbinom(min(b, c), b + c, 0.5))
outer_mean <- function(item, total, size) {          # the `size` largest totals, ties at the border sharing
  border <- sort(total, decreasing = TRUE)[size]
  tied <- total == border
  weight <- ifelse(total > border, 1, ifelse(tied, (size - sum(total > border)) / sum(tied), 0))
  sum(weight * item) / size
}
item_figures <- function(m) lapply(seq_len(ncol(m)), function(j) {
  asked <- !is.na(m[, j])
  item <- m[asked, j]
  total <- round(rowSums(m[asked, , drop = FALSE], na.rm = TRUE), 12)
  rest <- round(rowSums(m[asked, -j, drop = FALSE], na.rm = TRUE), 12)
  n <- sum(asked)
  size <- max(1, floor(0.27 * n + 0.5))
  list(n = n,
       facility = if (n == 0) NULL else mean(item),
       pointBiserial = if (n < 2 || length(unique(item)) < 2 || length(unique(rest)) < 2) NULL else cor(item, rest),
       upperLower = if (n < 2) NULL else outer_mean(item, total, size) - outer_mean(item, -total, size))
})
alpha <- function(m) {
  whole <- m[complete.cases(m), , drop = FALSE]
  k <- ncol(whole)
  if (nrow(whole) < 2 || k < 2) return(NULL)
  total <- round(rowSums(whole), 12)
  if (length(unique(total)) < 2) return(NULL)
  list(value = k / (k - 1) * (1 - sum(apply(whole, 2, var)) / var(total)), leftOut = nrow(m) - nrow(whole))
}
kuder_richardson <- function(m) {                    # by its own formula, not by way of alpha
  whole <- (m[complete.cases(m), , drop = FALSE] == 1) * 1
  k <- ncol(whole)
  if (nrow(whole) < 2 || k < 2) return(NULL)
  total <- rowSums(whole)
  if (length(unique(total)) < 2) return(NULL)
  p <- colMeans(whole)
  list(value = k / (k - 1) * (1 - sum(p * (1 - p)) / mean((total - mean(total))^2)), leftOut = nrow(m) - nrow(whole))
}

# ---- certainty and wrong answers, of the first item before ----------------------------------------------------------
certainty <- function(score, sure) {
  said <- sure != "-" & !is.na(score)
  right <- score[said] == 1
  s <- sure[said]
  points <- ifelse(right, c(l = 1, m = 2, h = 3)[s], c(l = 0, m = -2, h = -6)[s])
  if (!length(points)) return(list(n = 0, score = NULL, wrong = NULL))
  list(n = length(points), score = mean(points), wrong = mean(!right & s == "h"))
}
most_wrong <- function(picks) {
  counts <- table(picks[picks != "-"])
  if (!length(counts)) return(list(answers = many(character(0)), people = 0))
  list(answers = many(sort(names(counts)[counts == max(counts)])), people = max(counts))
}

# ---- data sets ----------------------------------------------------------------------------------------------------
letters_of <- function(m) {
  code <- matrix(names(SCORES)[match(m, SCORES)], nrow(m))
  code[is.na(m)] <- "."
  many(apply(code, 1, paste0, collapse = ""))
}
lines_of <- function(m) if (nrow(m) == 0) structure("[]", class = "raw_json") else letters_of(m)

quiz_set <- function(name, before, after) {
  n <- nrow(before)
  both <- !is.na(before) & !is.na(after)
  ids <- which(rowSums(both) > 0)
  person <- function(m) vapply(ids, function(i) mean(m[i, both[i, ]]), 0)
  slots <- lapply(seq_len(ncol(before)), function(j) {
    ok <- both[, j]
    b <- sum(before[ok, j] == 1 & after[ok, j] != 1)
    c <- sum(before[ok, j] != 1 & after[ok, j] == 1)
    list(n = sum(ok), lost = b, won = c, p = if (any(ok)) mid_p(b, c) else NA)
  })
  p <- vapply(slots, function(s) as.numeric(s$p), 0)
  sure <- sample(c("l", "m", "h", "-"), n, TRUE)
  picks <- ifelse(is.na(before[, 1]) | before[, 1] == 1, "-", sample(c("a", "b", "c"), n, TRUE))
  figures <- function(m) { f <- item_figures(m); pick <- function(k) many(vapply(f, function(x) if (is.null(x[[k]])) NA_real_ else x[[k]], 0))
    list(n = pick("n"), facility = pick("facility"), pointBiserial = pick("pointBiserial"), upperLower = pick("upperLower"),
         alpha = alpha(m), kr20 = kuder_richardson(m)) }
  js(list(
    name = name, before = lines_of(before), after = lines_of(after),
    sure = paste0(sure, collapse = ""), picks = paste0(picks, collapse = ""),
    people = paired(person(before), person(after)),
    slots = list(n = many(vapply(slots, function(s) s$n, 0L)), lost = many(vapply(slots, function(s) s$lost, 0L)),
                 won = many(vapply(slots, function(s) s$won, 0L)), p = many(p), holm = many(p.adjust(p, "holm"))),
    itemsBefore = figures(before), itemsAfter = figures(after),
    certainty = certainty(before[, 1], sure), mostWrong = most_wrong(picks)))
}
pair_set <- function(name, before, after)
  js(list(name = name, before = many(before), after = many(after), people = paired(before, after)))

draw <- function(n, k, ability, hardness, partial) {
  chance <- plogis(outer(ability, hardness, "-"))
  m <- (matrix(runif(n * k), n) < chance) * 1
  if (partial) { some <- matrix(runif(n * k), n) < 0.25; m[some] <- sample(SCORES, sum(some), TRUE) }
  m
}
random_quiz <- function(i) {
  n <- sample(c(2:12, 20, 27, 30, 37, 49, 50, 60), 1)
  k <- sample(2:12, 1)
  skill <- rnorm(n); hard <- rnorm(k); partial <- i %% 3 != 0
  before <- draw(n, k, skill - runif(1, 0, 1.5), hard, partial)
  after <- draw(n, k, skill + runif(1, -0.5, 2), hard, partial)
  if (i %% 4 == 0) { before[runif(n * k) < 0.12] <- NA; after[runif(n * k) < 0.12] <- NA }
  quiz_set(paste("random quiz", i), before, after)
}
random_pairs <- function(i) {
  n <- sample(c(1:20, 30, 48, 49, 50, 51, 80), 1)
  before <- round(runif(n), 6)
  after <- pmin(1, pmax(0, round(before + rnorm(n, 0.15, 0.25), 6)))
  if (i %% 3 == 0) after <- round(before + ifelse(runif(n) < 0.5, 1, -1) * runif(n) * 0.001, 6)
  pair_set(paste("random pairs", i), before, after)
}
same <- function(n, k, value) matrix(value, n, k)
ramp <- function(n, k) outer(seq_len(n), seq_len(k), function(i, j) (i > j) * 1)

quizzes <- c(
  quiz_set("n = 0", same(0, 4, 0), same(0, 4, 0)),
  quiz_set("n = 1", same(1, 4, 0), matrix(c(1, 0, 1, 0.5), 1)),
  quiz_set("n = 1, nobody changed", same(1, 4, 0.5), same(1, 4, 0.5)),
  quiz_set("n = 2", matrix(c(0, 1, 1, 0, 0, 0), 2), matrix(c(1, 1, 1, 0, 1, 0), 2)),
  quiz_set("n = 5", draw(5, 6, rnorm(5), rnorm(6), TRUE), draw(5, 6, rnorm(5) + 1, rnorm(6), TRUE)),
  quiz_set("no variance: everybody gains the same", ramp(12, 6) * 0, same(12, 6, 0.5)),
  quiz_set("no variance: thirds, added in another order", same(9, 3, 1/3), matrix(rep(c(0, 1, 1, 1, 0, 1, 1, 1, 0), 3), 9, byrow = TRUE)),
  quiz_set("all right in both waves", same(10, 5, 1), same(10, 5, 1)),
  quiz_set("all wrong in both waves", same(10, 5, 0), same(10, 5, 0)),
  quiz_set("all wrong before, all right after", same(10, 5, 0), same(10, 5, 1)),
  quiz_set("all right before, all wrong after", same(10, 5, 1), same(10, 5, 0)),
  quiz_set("some all right before", rbind(same(3, 5, 1), draw(9, 5, rnorm(9), rnorm(5), FALSE)), rbind(same(2, 5, 1), draw(10, 5, rnorm(10), rnorm(5), FALSE))),
  quiz_set("ties", ramp(8, 4), ramp(8, 4)[c(8, 7, 6, 5, 4, 3, 2, 1), ]),
  quiz_set("nobody changed", ramp(14, 6), ramp(14, 6)),
  quiz_set("one changed", ramp(14, 6), { m <- ramp(14, 6); m[1, 1] <- 1; m }),
  quiz_set("everybody fell", cbind(ramp(11, 5), 1), cbind(ramp(11, 5) * 0.5, 0)),
  quiz_set("missing items: one item asked of nobody after", draw(15, 4, rnorm(15), rnorm(4), TRUE), { m <- draw(15, 4, rnorm(15), rnorm(4), TRUE); m[, 2] <- NA; m }),
  quiz_set("missing items: a person asked nothing twice", { m <- draw(12, 4, rnorm(12), rnorm(4), TRUE); m[1, 1:2] <- NA; m }, { m <- draw(12, 4, rnorm(12), rnorm(4), TRUE); m[1, 3:4] <- NA; m }),
  quiz_set("one item", same(10, 1, 0), matrix(c(1, 0, 1, 1, 0, 0, 1, 0.5, 0.5, 1), 10)),
  quiz_set("a wrong key", { m <- ramp(30, 6); m[, 3] <- rev(m[, 3]); m }, ramp(30, 6)),
  quiz_set("large", draw(400, 8, rnorm(400), rnorm(8), TRUE), draw(400, 8, rnorm(400) + 0.8, rnorm(8), TRUE)),
  vapply(1:170, random_quiz, ""))
pairs <- c(
  { b <- round(runif(49), 6); pair_set("49 without ties: exact", b, round(b + rnorm(49, 0.1, 0.3), 6)) },
  { b <- round(runif(50), 6); pair_set("50 without ties: approximate", b, round(b + rnorm(50, 0.1, 0.3), 6)) },
  pair_set("one zero among 10: approximate", c((1:9) / 20, 0.5), c((1:9) / 20 + (1:9) / 40, 0.5)),
  pair_set("everybody gained", (1:12) / 30, (1:12) / 30 + (1:12)^2 / 400),
  pair_set("everybody fell", (1:12) / 30 + (1:12)^2 / 400, (1:12) / 30),
  vapply(1:80, random_pairs, ""))
cat("{\"r\":\"", R.version.string, "\",\n\"scores\":", js(as.list(SCORES)), ",\n\"quizzes\":[\n", paste(quizzes, collapse = ",\n"),
    "\n],\n\"pairs\":[\n", paste(pairs, collapse = ",\n"), "\n]}\n", sep = "")
