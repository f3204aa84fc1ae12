// Promcheck reads the hub's alert rules and the expressions of its dashboards with Prometheus' own parsers.
// It needs Go: npm run test:alerts.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/prometheus/prometheus/model/rulefmt"
	"github.com/prometheus/prometheus/promql/parser"
)

type dashboard struct {
	Panels []struct {
		Title   string
		Targets []struct{ Expr string }
	}
}

func main() {
	folder := os.Args[1]
	problems := []error{}
	groups, wrong := rulefmt.ParseFile(filepath.Join(folder, "alerts.yml"), false)
	problems = append(problems, wrong...)
	rules := 0
	if groups != nil {
		for _, group := range groups.Groups {
			rules += len(group.Rules)
		}
	}
	files, _ := filepath.Glob(filepath.Join(folder, "dashboards", "*.json"))
	expressions := 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			problems = append(problems, err)
			continue
		}
		var board dashboard
		if err := json.Unmarshal(text, &board); err != nil {
			problems = append(problems, fmt.Errorf("%s: %w", file, err))
		}
		for _, panel := range board.Panels {
			for _, target := range panel.Targets {
				expressions++
				if _, err := parser.ParseExpr(target.Expr); err != nil {
					problems = append(problems, fmt.Errorf("%s, %s: %w", filepath.Base(file), panel.Title, err))
				}
			}
		}
	}
	for _, problem := range problems {
		fmt.Println("  ✗", problem)
	}
	if len(problems) > 0 || rules == 0 || expressions == 0 {
		os.Exit(1)
	}
	fmt.Printf("  ✓ %d alert rules and %d expressions of %d dashboards are PromQL\n", rules, expressions, len(files))
}
