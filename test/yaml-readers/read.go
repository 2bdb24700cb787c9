// Prints a YAML file as JSON, as Go's yaml reads it (see .ci/yaml-readers).
package main

import (
	"encoding/json"
	"os"

	"go.yaml.in/yaml/v3"
)

func main() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	var read any
	if err := yaml.Unmarshal(text, &read); err != nil {
		panic(err)
	}
	if err := json.NewEncoder(os.Stdout).Encode(read); err != nil {
		panic(err)
	}
}
